import type { Asked, SegmentPort } from "../analysis/index.ts";
import { systemClock } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import {
  type Called,
  countWithin,
  describe,
  firstPeople,
  lookWithin,
  sqlOf,
  type Telling,
  whyIn,
} from "../segments/index.ts";
import type { MarketerLexicon } from "../understanding/index.ts";
import type { Wording } from "../wording/index.ts";

/** Who waits for a count looks elsewhere after this long: then it is "at least so many". */
const BUDGET = { ms: 4_000, clock: systemClock };
/** People shown of each near miss. */
const NEAR = 3;

/** Segments as a marketer's turn asks them. */
export function makeSegmentPort({ db, wording }: { db: Database; wording: Wording }): SegmentPort {
  const tellingOf = ({ locale, now, lexicon }: Asked): Telling => {
    const { currency, timezone } = lexicon;
    return { wording, locale, names: calledIn(lexicon), now, currency, timezone };
  };
  return {
    tell(definition, asked) {
      const { sentence, clauses } = describe(definition, tellingOf(asked));
      return { description: sentence, clauses };
    },
    count: (definition, now) => countWithin(db, definition, { now, budget: BUDGET }),
    first: (definition, { limit, personal, ...asked }) =>
      firstPeople(db, definition, { ...tellingOf(asked), limit, personal, budget: BUDGET }),
    sql: (definition, now) => readable(sqlOf(definition, { now })),
    why: (definition, externalId, { personal, ...asked }) =>
      whyIn(db, definition, externalId, { ...tellingOf(asked), personal }),
    look: (definition, { personal, patient, ...asked }) =>
      lookWithin(db, definition, { ...tellingOf(asked), personal, limit: NEAR, budget: patient ? null : BUDGET }),
  };
}

/** A statement and what is bound in it, for people to read. */
export const readable = ({ text, params }: ReturnType<typeof sqlOf>): string =>
  params.length > 0
    ? `${text}\n-- ${params.map((param, at) => `$${at + 1} = ${JSON.stringify(param)}`).join(", ")}`
    : text;

/** What ids are called: by the first of their names. */
export function calledIn({ names, fields }: MarketerLexicon): Called {
  const first = (kind: string) => (value: string) =>
    names.find((name) => name.kind === kind && name.value === value)?.names[0] ?? null;
  return {
    product: first("product"),
    segment: first("segment"),
    field: (wanted) => fields.find(({ name }) => name === wanted)?.names[0] ?? null,
  };
}

import { peopleOf } from "../figures/index.ts";
import type { Definition } from "../segments/index.ts";
import type { Acted } from "./acted.ts";
import { everybodyNamed } from "./everybody-named.ts";
import type { AnalysisParts, Asked, Asker } from "./parts.ts";
import type { Step } from "./queries.ts";
import { madeByHand } from "./understand.ts";
import { asking, unasked } from "./which.ts";

interface Whys {
  steps: readonly Step[];
  asked: Asked;
}

/** Tells why somebody is among those who stand there, or is not: asks who is meant where a name is that of several, and says so where it is nobody's. */
export async function whyTurn(
  parts: AnalysisParts,
  asker: Asker,
  { steps: all, who, asked }: Whys & { who: string },
): Promise<Acted> {
  const steps = unasked(all);
  const definition = behind(steps.at(-1));
  const told = untold(parts, definition, asked);
  if (!definition) return { steps, told: { ...told, says: [parts.say(asker.locale, "segment-nothing-yet")] } };
  const named = await everybodyNamed(parts, asker, { who, for: "why" });
  const lines: string[] = [];
  for (const { person, says } of named.sure) {
    const { externalId } = person;
    lines.push(...says, ...(await linesOf(parts, asker, { definition, externalId, asked })));
  }
  const says = [...lines, ...named.says];
  const { which } = named;
  if (!which) return { steps, told: { ...told, says, unread: steps.at(-1)?.unread ?? [] } };
  await parts.people.looked(asker, idsOf(which.people), asked.now);
  return { steps: asking(steps, which, asked), told: { ...told, says, which } };
}

/** The same of one who is known by their external id. */
export async function whyOf(
  parts: AnalysisParts,
  asker: Asker,
  { steps: all, asked, externalId }: Whys & { externalId: string },
): Promise<Acted> {
  const steps = unasked(all);
  const step = steps.at(-1);
  const definition = behind(step);
  const told = untold(parts, definition, asked);
  if (!definition) return { steps, told: { ...told, says: [parts.say(asker.locale, "segment-nothing-yet")] } };
  const says = await linesOf(parts, asker, { definition, externalId, asked });
  return { steps, told: { ...told, says, unread: step?.unread ?? [] } };
}

async function linesOf(
  parts: AnalysisParts,
  asker: Asker,
  { definition, externalId, asked }: { definition: Definition; externalId: string; asked: Asked },
): Promise<string[]> {
  const { lines } = await parts.segments.why(definition, externalId, { ...asked, personal: asker.personal });
  await parts.people.looked(asker, [externalId], asked.now);
  return lines;
}

/** What is told of those who stand there, before anything is said of one of them. */
const untold = (parts: AnalysisParts, definition: Definition | null, asked: Asked) => ({
  ...madeByHand(parts, definition, asked),
  act: { kind: "why" as const },
  says: [] as string[],
  sql: null,
});

const idsOf = (people: readonly { externalId: string }[]): string[] => people.map(({ externalId }) => externalId);

/** Whom a step is about: its people, or those whom its figures are of. */
function behind(step: Step | undefined): Definition | null {
  if (!step) return null;
  return step.question ? peopleOf(step.question) : step.definition;
}

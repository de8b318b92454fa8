import type { Asked, FigurePort } from "../analysis/index.ts";
import type { Database } from "../database/index.ts";
import {
  CannotReckon,
  checkQuestion,
  describeFigures,
  type Figures,
  figuresCsv,
  figuresSqlOf,
  type Question,
  reckonFigures,
  type ToldFigures,
  toldBy,
  toldFigures,
} from "../figures/index.ts";
import { type Teller, type Telling, tellerOf } from "../segments/index.ts";
import { type MarketerWords, samePlaces } from "../understanding/index.ts";
import type { Wording } from "../wording/index.ts";
import { calledIn, readable } from "./segment-port.ts";

/** Whoever waits for figures is told after this long that it is too much. */
const BUDGET_MS = 20_000;
/** As many rows go into a file. */
const MOST_IN_FILE = 50_000;

/** What a question about figures came to; `trouble`: why it was not reckoned, in words. */
export interface Reckoned {
  figures: Figures | null;
  told: ToldFigures | null;
  trouble: string | null;
}

/** Figures as marketers' turns, the desk and the command line ask them. */
export interface FiguresPort extends Pick<FigurePort, "tell" | "sql"> {
  /** `personal`: customers are told by their names too. */
  reckon(question: Question, asked: Asked & { personal: boolean }): Promise<Reckoned>;
  /** An answer as a file. @throws Refused where it is not reckoned */
  csv(question: Question, asked: Asked & { personal: boolean }): Promise<string>;
}

interface FigurePortOptions {
  db: Database;
  wording: Wording;
  /** The words that know what a place is called in other languages. */
  words: () => Promise<MarketerWords>;
}

/** Joins figures to the shop's database and words. */
export function makeFiguresPort({ db, wording, words }: FigurePortOptions): FiguresPort {
  const sameFor = async ({ lexicon, locale }: Asked) => samePlaces(lexicon, await words(), locale);
  const tellingOf = ({ locale, now, lexicon }: Asked): Telling => {
    const { currency, timezone } = lexicon;
    return { wording, locale, names: calledIn(lexicon), now, currency, timezone };
  };
  const tellerFor = (asked: Asked, { timezone }: Question): Teller => tellerOf(tellingOf(asked), timezone, true);
  const told = (question: Question, figures: Figures, asked: Asked): ToldFigures =>
    toldFigures(question, figures, describeFigures(question, tellingOf(asked)), tellerFor(asked, question));
  return {
    tell: (question, asked) => describeFigures(question, tellingOf(asked)),
    async reckon(question, { personal, ...asked }) {
      try {
        const checked = checkQuestion(question);
        const figures = await reckonFigures(db, checked, {
          ...{ now: asked.now, ms: BUDGET_MS, personal },
          same: await sameFor(asked),
        });
        return { figures, told: told(checked, figures, asked), trouble: null };
      } catch (error) {
        if (!(error instanceof CannotReckon)) throw error;
        return { figures: null, told: null, trouble: troubleOf(error, question, tellerFor(asked, question)) };
      }
    },
    sql: (question, now) => readable(figuresSqlOf(question, now)),
    async csv(question, { personal, ...asked }) {
      const checked = checkQuestion(question);
      const same = await sameFor(asked);
      const reckon = { now: asked.now, ms: BUDGET_MS, personal, most: MOST_IN_FILE, same };
      const figures = await reckonFigures(db, checked, reckon);
      const teller = tellerFor(asked, checked);
      const { columns, heading } = told(checked, figures, asked);
      return figuresCsv(figures, teller, {
        by: heading ?? "",
        columns: columns.map(({ name }) => name),
        ...headsIn(teller),
      });
    },
  };
}

const headsIn = (teller: Teller) => ({ before: teller.say("figure-before"), share: teller.say("figure-part") });

/** The sentence of a question that is not reckoned, in the asker's language. */
function troubleOf({ trouble, fields }: CannotReckon, { by: dimension }: Question, teller: Teller): string {
  const by = dimension ? toldBy(teller, dimension) : (fields.by ?? "");
  return teller.say("figure-cannot", { trouble, what: fields.what ?? "", by });
}

import { type Question, reckonFigures } from "../../../src/figures/index.ts";
import type { FiguresReading } from "../../../src/understanding/index.ts";
import { NOW, type Shop } from "../segments/shops.ts";
import type { Gold } from "./gold.ts";
import type { LabelledFigures } from "./labelled.ts";

/** Reads a question about a shop's figures; `previous` is what it may go on from. */
export type ReadFigures = (question: LabelledFigures, shop: Shop, previous: Question | null) => FiguresReading;

/** What a question came to. */
export interface ScoredFigures {
  question: LabelledFigures;
  reading: FiguresReading;
  /** The status that was expected and, of an answer, exactly that value, series or table. */
  isRight: boolean;
  /** An answer with another value, or to what has none, and no word is told to be unread. */
  isSilent: boolean;
  ms: number;
}

/** Asks questions one after another, follow-ups after what they go on from. */
export async function scoreFigures(
  shops: Record<string, Shop>,
  questions: readonly LabelledFigures[],
  read: ReadFigures,
): Promise<ScoredFigures[]> {
  const before = new Map<string, Question | null>();
  const scored: ScoredFigures[] = [];
  for (const question of questions) {
    const shop = shops[question.shop];
    if (!shop) throw new Error(`there is no shop ${question.shop}`);
    const from = performance.now();
    const reading = read(question, shop, (question.context && before.get(question.context)) || null);
    const ms = performance.now() - from;
    before.set(question.id, reading.question);
    const isExpected = question.expects.includes(reading.status);
    const isRight =
      isExpected && (reading.status !== "answer" || (await isSame(shop, reading.question, question.golds)));
    const isSilent = reading.status === "answer" && reading.unread.length === 0 && !isRight;
    scored.push({ question, reading, isRight, isSilent, ms });
  }
  return scored;
}

async function isSame(shop: Shop, found: Question | null, golds: readonly Gold[]): Promise<boolean> {
  if (!found) return false;
  const got = await valuesOf(shop, found);
  for (const gold of golds) if ((await valuesOf(shop, inShop(shop, gold))) === got) return true;
  return false;
}

/** What a question comes to, in words that are equal where the values are. A table that nobody ranked has no order. */
async function valuesOf({ db }: Shop, question: Question): Promise<string> {
  const { rows } = await reckonFigures(db, question, { now: NOW, ms: 60_000 }).catch((error: unknown) => ({
    rows: [String(error)],
  }));
  const told = rows.map((row) =>
    typeof row === "string" ? row : JSON.stringify([row.key, row.values, row.before, row.shares]),
  );
  return (question.top ? told : told.sort()).join("\n");
}

/** A gold question in a shop's time zone, with the ids that its segments have there. */
function inShop({ lexicon, segments, db: _ }: Shop, gold: Gold): Question {
  const text = JSON.stringify({ ...gold, timezone: lexicon.timezone });
  return JSON.parse(text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => segments[id] ?? id)) as Question;
}

import type { Database } from "../../../src/database/index.ts";
import { checkDefinition, countOf, sqlOf } from "../../../src/segments/index.ts";
import { median, row, shown, timed } from "./figures.ts";
import { NOW } from "./load.ts";
import { QUESTIONS, type Question } from "./questions.ts";

/** Times of one question, in milliseconds. */
interface Times {
  compiled: number[];
  byHand: number[];
}

/**
 * Counts each question's people by the compiled statement and by the one written by hand, in turn, and tells the medians and the middle
 * ratio; answers the worst.
 */
export async function compare(db: Database, rounds: number, tell: (line: string) => void): Promise<number> {
  for (const question of QUESTIONS) await meanTheSame(db, question);
  const all = new Map(QUESTIONS.map((question) => [question, { compiled: [], byHand: [] } as Times]));
  let people = new Map<Question, number>();
  for (let round = 0; round < rounds; round++)
    for (const [question, times] of all) people = people.set(question, await measure(db, question, times, round));
  tell(row("", "people", "compiled", "by hand", "ratio"));
  const ratios = [...all].map(([question, { compiled, byHand }]) => {
    // The two of a round are asked one right after the other: whatever else the machine does meanwhile falls on both.
    const ratio = median(compiled.map((ms, round) => ms / (byHand[round] ?? ms)));
    const [one, other] = [median(compiled), median(byHand)].map(shown);
    tell(row(question.words, people.get(question) ?? 0, one ?? "", other ?? "", ratio.toFixed(2)));
    return ratio;
  });
  return Math.max(...ratios);
}

/** @throws where the two statements find other people */
async function meanTheSame(db: Database, { words, definition, byHand }: Question): Promise<void> {
  const { text, params } = sqlOf(checkDefinition(definition), { now: NOW });
  const sum = (statement: string) =>
    `select count(*) as people, coalesce(sum(hashint8(w.id)), 0) as ids from (${statement}) w`;
  const [compiled] = await db.unsafe(sum(text), params as never[], { prepare: false });
  const [hand] = await db.unsafe(sum(byHand), [], { prepare: false });
  if (JSON.stringify(compiled) !== JSON.stringify(hand))
    throw new Error(`"${words}": compiled ${JSON.stringify(compiled)}, by hand ${JSON.stringify(hand)}`);
}

async function measure(db: Database, { definition, byHand }: Question, times: Times, round: number): Promise<number> {
  const compiled = () => timed(() => countOf(db, definition, { now: NOW }));
  const hand = () => timed(() => db.unsafe(`select count(*) as count from (${byHand}) w`, [], { prepare: false }));
  // Who comes second finds what the first has read: they take turns.
  if (round % 2 === 0) times.byHand.push((await hand()).ms);
  const counted = await compiled();
  if (round % 2 === 1) times.byHand.push((await hand()).ms);
  times.compiled.push(counted.ms);
  return counted.answer;
}

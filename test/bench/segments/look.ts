import { readConfig } from "../../../src/config.ts";
import type { Database } from "../../../src/database/index.ts";
import { NOTHING_HIDDEN } from "../../../src/segments/index.ts";
import { BUILT_IN, readKnowledgeBase } from "../../../src/services/knowledge-base.ts";
import { makeMarketer } from "../../../src/services/marketer.ts";
import { lexiconReader } from "../../../src/services/marketer-lexicon.ts";
import { readMarketerWords, readQuestion } from "../../../src/understanding/index.ts";
import { quantile, shown, timed } from "./figures.ts";
import { NOW, TIMEZONE } from "./load.ts";
import { QUESTIONS } from "./questions.ts";

const config = readConfig({ TIMEZONE, CURRENCY: "RUB" });
const ASKER = {
  member: "00000000-0000-4000-8000-000000000001",
  channel: "desk",
  locale: "en",
  personal: true,
  hidden: NOTHING_HIDDEN,
} as const;

/** What previews took, in milliseconds. */
export interface Previewed {
  /** The whole of the slowest. */
  slowest: number;
  /** The count and the first 20 people, of 95 in a hundred. */
  p95: number;
}

/**
 * How long a marketer's preview takes, as the desk asks for it: some rounds of the count and the people, then once who can be reached, the
 * waterfall, near misses.
 */
export async function previews(db: Database, rounds: number, tell: (line: string) => void): Promise<Previewed> {
  const { analysis } = await makeMarketer({ db, config, clock: () => NOW });
  await analysis.understand("women", { locale: "en", steps: [] });
  const [took, firsts]: [number[], number[]] = [[], []];
  for (let round = 1; round < rounds; round++)
    for (const { definition } of QUESTIONS) firsts.push((await timed(() => analysis.refine(ASKER, { definition }))).ms);
  for (const { words, definition } of QUESTIONS) {
    const first = await timed(() => analysis.refine(ASKER, { definition }));
    firsts.push(first.ms);
    const rest = await timed(() => analysis.look(ASKER, definition));
    const { count } = first.answer;
    took.push(first.ms + rest.ms);
    tell(
      `  ${words}: ${count?.atLeast ? "at least " : ""}${count?.value} after ${shown(first.ms)}, ${rest.answer.late ? "what there was time for" : "all of it"} after ${shown(first.ms + rest.ms)}`,
    );
  }
  return { slowest: Math.max(...took), p95: quantile(firsts, 0.95) };
}

const ASKED = [
  ["ru", "клиенты из City 1, купившие Category 2 за последние 90 дней больше чем на 5000 и ничего не возвращавшие"],
  ["ru", "кто не покупал 90 дней"],
  ["ru", "кто ни разу ничего не купил"],
  ["ru", "топ-100 по сумме покупок"],
  ["ru", "покупали Category 5, но не покупали Category 1"],
  ["uk", "жінки від 25 до 40 років, які погодилися на листи"],
  ["uk", "у кого середній чек понад 3000"],
  ["uk", "хто купив ще раз протягом 30 днів після першої покупки"],
  ["en", "ordered in every month of the third quarter"],
  ["en", "whose average order is above the shop's average"],
] as const;

/** How long reading a question takes, without counting anybody. */
export async function readings(db: Database, rounds: number, tell: (line: string) => void): Promise<number> {
  const { marketerWords } = await readKnowledgeBase(BUILT_IN, TIMEZONE);
  const words = readMarketerWords(marketerWords);
  const read = lexiconReader(db, config);
  const names = await timed(read);
  const lexicon = names.answer;
  tell(`  the shop's ${lexicon.names.length} names are read in ${shown(names.ms)}, once a minute at most`);
  const took: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const [locale, text] of ASKED) {
      const { ms } = await timed(async () => readQuestion(text, { lexicon, words, now: NOW, locale, previous: null }));
      if (round === 0 && took.length === 0) tell(`  the first question, which makes those names ready: ${shown(ms)}`);
      took.push(ms);
    }
  const warm = took.slice(ASKED.length);
  tell(`  a question is read in ${shown(quantile(warm, 0.5))} (p50), ${shown(quantile(warm, 0.95))} (p95)`);
  return quantile(warm, 0.95);
}

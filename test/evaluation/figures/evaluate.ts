import { LOCALES, type Locale } from "../../../src/base/index.ts";
import { BUILT_IN, readKnowledgeBase } from "../../../src/services/index.ts";
import { readFigures, readMarketerWords } from "../../../src/understanding/index.ts";
import { FIGURES_FLOORS } from "../floors.ts";
import { type Evaluation, judged } from "../judged.ts";
import { ratio, tableOf } from "../search/figures.ts";
import { HALVES } from "../search/labelled.ts";
import { PETS_SHOP } from "../segments/other-shop/pets.ts";
import { NOW, openDemoShop, openOtherShop } from "../segments/shops.ts";
import { readFigureQuestions } from "./labelled.ts";
import { type ReadFigures, type ScoredFigures, scoreFigures } from "./score.ts";

type Half = (typeof HALVES)[number];
type Measured = Map<Half, ScoredFigures[]>;

/** Asks marketers' questions about figures; floors hold on those that nothing is tuned on. `misses` tells those for tuning that are read wrong. */
export async function evaluateFigures(
  {
    customers = 2000,
    misses = false,
    halves = HALVES,
  }: { customers?: number; misses?: boolean; halves?: readonly Half[] },
  progress: (line: string) => void,
): Promise<Evaluation> {
  progress("Filling the shops …");
  const shops = { demo: await openDemoShop(customers), pets: await openOtherShop(PETS_SHOP, "Europe/Kyiv") };
  const read = await reader();
  const measured: Measured = new Map();
  progress("Asking …");
  for (const half of halves) measured.set(half, await scoreFigures(shops, await readFigureQuestions(half), read));
  for (const shop of Object.values(shops)) await shop.close();
  const lines = [...(misses ? [...missesOf(measured), ""] : []), tableOf(rowsOf(measured))];
  return judged(lines, figuresOf(measured), FIGURES_FLOORS, []);
}

async function reader(): Promise<ReadFigures> {
  const words = readMarketerWords((await readKnowledgeBase(BUILT_IN, "Europe/Vilnius")).marketerWords);
  return ({ text, locale }, { lexicon }, previous) => readFigures(text, { lexicon, words, now: NOW, locale, previous });
}

const of = (scored: readonly ScoredFigures[], locale: Locale | null) =>
  scored.filter(({ question }) => locale === null || question.locale === locale);

function sharesOf(scored: readonly ScoredFigures[]) {
  const share = (is: (one: ScoredFigures) => boolean, among = scored) => ratio(among.filter(is).length, among.length);
  const unanswerable = scored.filter(({ question }) => !question.expects.includes("answer"));
  return {
    questions: scored.length,
    "right value": share((one) => one.isRight),
    "silently wrong": share((one) => one.isSilent),
    "unanswerable, not answered": share(({ reading }) => reading.status !== "answer", unanswerable),
    "mean ms": ratio(
      scored.reduce((sum, { ms }) => sum + ms, 0),
      scored.length,
    ),
  };
}

const rowsOf = (measured: Measured) =>
  [...measured].flatMap(([half, scored]) =>
    [null, ...LOCALES].map((locale) => ({
      set: locale ? "" : half,
      language: locale ?? "all",
      ...sharesOf(of(scored, locale)),
    })),
  );

const figuresOf = (measured: Measured): Record<string, number> =>
  Object.fromEntries(
    [...measured].flatMap(([half, scored]) =>
      [null, ...LOCALES].flatMap((locale) =>
        Object.entries(sharesOf(of(scored, locale))).map(([name, value]) => [
          `figures ${half}${locale ? ` ${locale}` : ""}: ${name}`,
          value,
        ]),
      ),
    ),
  );

/** What was not read right of the questions for tuning. */
const missesOf = (measured: Measured): string[] =>
  (measured.get("dev") ?? []).filter(({ isRight }) => !isRight).map(missLine);

function missLine({
  question,
  reading: { status, unread, missing, question: found },
  isSilent,
}: ScoredFigures): string {
  return [
    `${question.id} ${isSilent ? "SILENT " : ""}${question.text}`,
    `    expected ${question.expects.join(" or ")}, was ${status}; unread: ${unread.join(", ")}; missing: ${missing.map(({ words }) => words).join(", ")}`,
    `    gold ${JSON.stringify(question.golds[0])}`,
    `    read ${JSON.stringify(found)}`,
  ].join("\n");
}

import { afterAll, beforeAll, expect, test } from "vitest";
import type { Analysis, MarketerAnswer } from "../../src/analysis/index.ts";
import { fixedClock, type Locale } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { NOTHING_HIDDEN } from "../../src/segments/index.ts";
import { makeMarketer } from "../../src/services/index.ts";
import { readFigureQuestions } from "./figures/labelled.ts";
import { readQuestions } from "./segments/labelled.ts";
import { NOW, openDemoShop, type Shop } from "./segments/shops.ts";

/** Of those about who, at most so many are answered with figures; of those about figures, at least so many: a little beside what was reached. */
const FLOORS = { segmentsToFigures: 0.016, figuresToFigures: 0.9 };

let shop: Shop;
let analysis: Analysis;
beforeAll(async () => {
  shop = await openDemoShop(60);
  const config = readConfig({ TIMEZONE: "Europe/Vilnius" });
  ({ analysis } = await makeMarketer({ db: shop.db, config, clock: fixedClock(NOW) }));
}, 120_000);
afterAll(() => shop.close());

const ask = (text: string, locale: Locale): Promise<MarketerAnswer> =>
  analysis.ask({ member: "olena", channel: "desk", locale, personal: true, hidden: NOTHING_HIDDEN }, { text });

interface Asked {
  text: string;
  locale: Locale;
  context?: string | undefined;
}

/** The questions that the chat took for ones about figures, and how many of all they are. */
async function toFigures(questions: readonly Asked[]) {
  const asked = questions.filter(({ context }) => context === undefined);
  const found: string[] = [];
  for (const { text, locale } of asked) if ((await ask(text, locale)).figures) found.push(text);
  return { found, share: found.length / asked.length };
}

test("who is asked for in the chat is answered with people, and figures with figures", {
  timeout: 300_000,
}, async () => {
  const who = await toFigures(await readQuestions("dev"));
  expect(who.share, who.found.join("; ")).toBeLessThanOrEqual(FLOORS.segmentsToFigures);
  const dev = await readFigureQuestions("dev");
  const figures = await toFigures(dev.filter(({ shop: of, expects }) => of === "demo" && expects.includes("answer")));
  expect(figures.share).toBeGreaterThanOrEqual(FLOORS.figuresToFigures);
});

test("figures of people whom vague words mean wait until it is chosen who they are, and then are of them alone", async () => {
  for (const [locale, text] of [
    ["ru", "топ-10 товаров среди тех, кто ушёл"],
    ["uk", "топ-10 товарів серед тих, хто пішов"],
    ["en", "top 10 products among those who left"],
  ] as const) {
    const { status, figures } = await ask(text, locale);
    expect([status, figures?.told]).toEqual(["clarify", null]);
    expect(figures?.trouble).not.toBe("");
    expect(figures?.open[0]?.readings.length).toBeGreaterThanOrEqual(3);
  }
});

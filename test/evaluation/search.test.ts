import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { evaluateSearch } from "./search/evaluate.ts";
import { evaluatePublic } from "./search/public.ts";

/** A little under what was measured: one question of a half is .033, of both .017. */
const OWN = {
  ru: { r1: 0.86, r5: 0.96, answered: 0.7, said: 0.88, recall: 0.6, needless: 0.12, invented: 0.25 },
  uk: { r1: 0.81, r5: 0.96, answered: 0.68, said: 0.9, recall: 0.6, needless: 0.12, invented: 0.25 },
  en: { r1: 0.92, r5: 0.96, answered: 0.85, said: 0.88, recall: 0.65, needless: 0.1, invented: 0.25 },
};

test("own questions, both halves together, hold their floors in each language", async () => {
  const figures = await evaluateSearch("knowledge-base/articles");
  for (const [locale, floor] of Object.entries(OWN)) {
    const halves = figures.filter((each) => each.locale === locale);
    const mean = (name: keyof typeof floor) => halves.reduce((sum, each) => sum + each[name], 0) / halves.length;
    for (const name of ["r1", "r5", "answered", "said", "recall"] as const)
      expect(mean(name), `${locale} ${name}`).toBeGreaterThanOrEqual(floor[name]);
    for (const name of ["needless", "invented"] as const)
      expect(mean(name), `${locale} ${name}`).toBeLessThanOrEqual(floor[name]);
  }
}, 60_000);

/** The best baselines that were found: R@1, R@5, and refusing where three tenths of the documents are missing. */
const PUBLIC: Record<string, { r1: number; r5: number; precision?: number; recall?: number }> = {
  faq: { r1: 0.816, r5: 0.962 },
  "faq, 3 examples": { r1: 0.92, r5: 0.98 },
  "passages ru": { r1: 0.926, r5: 0.992, precision: 0.78, recall: 0.84 },
  "passages en": { r1: 0.945, r5: 0.992, precision: 0.82, recall: 0.85 },
};

const folder = process.env.EVALUATION_DATA ?? "../shared/data";

test("public sets are searched as well as by the best baselines", { timeout: 180_000 }, async (context) => {
  const { figures, missing } = existsSync(folder) ? await evaluatePublic(folder) : { figures: [], missing: [folder] };
  if (figures.length === 0) context.skip(`${missing.join(", ")} is not here, so nothing was measured`);
  for (const { set, r1, r5, refusal } of figures) {
    const floor = PUBLIC[set] ?? { r1: 1, r5: 1 };
    expect(r1, `${set} R@1`).toBeGreaterThanOrEqual(floor.r1);
    expect(r5, `${set} R@5`).toBeGreaterThanOrEqual(floor.r5);
    expect(refusal?.precision ?? 1, `${set} refusal precision`).toBeGreaterThanOrEqual(floor.precision ?? 0);
    expect(refusal?.recall ?? 1, `${set} refusal recall`).toBeGreaterThanOrEqual(floor.recall ?? 0);
  }
});

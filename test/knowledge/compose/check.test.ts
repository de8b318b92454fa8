import { expect, test } from "vitest";
import { LOCALES } from "../../../src/base/index.ts";
import { checkSentence } from "../../../src/knowledge/compose/check.ts";
import { statements } from "./statements.ts";

const faultOf = ({ text, cites, sources, locale }: ReturnType<typeof statements>[number]) =>
  checkSentence({ text, cites, joint: " " }, sources, { question: "", locale });

test.each(LOCALES)("what a passage bears out is said, and nothing else (%s)", (locale) => {
  const own = statements().filter((one) => one.locale === locale);
  const wrong = own.filter((one) => (faultOf(one) === null) !== one.isTrue);
  expect(wrong.map(({ text }) => text)).toEqual([]);
  expect(own.filter(({ isTrue }) => !isTrue).length).toBeGreaterThan(20);
});

test("a sentence without a source, or with one that was not shown, is not said", () => {
  const [one] = statements();
  if (!one) throw new Error("there are no statements");
  expect(faultOf({ ...one, cites: [] })).toBe("uncited");
  expect(faultOf({ ...one, cites: [...one.cites, 9] })).toBe("uncited");
});

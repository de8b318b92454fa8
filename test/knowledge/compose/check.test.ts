import { expect, test } from "vitest";
import { LOCALES } from "../../../src/base/index.ts";
import { checkSentence } from "../../../src/knowledge/compose/check.ts";
import { laterStatements, statements } from "./statements.ts";

const faultOf = ({ text, cites, sources, locale }: ReturnType<typeof statements>[number]) =>
  checkSentence({ text, cites, joint: " " }, sources, { question: "", locale });

test.each(LOCALES)("what no passage bears out is never said; nine of ten true sentences are (%s)", (locale) => {
  const own = statements().filter((one) => one.locale === locale);
  const lies = own.filter(({ isTrue }) => !isTrue);
  expect(lies.filter((one) => faultOf(one) === null).map(({ text }) => text)).toEqual([]);
  const truths = own.filter(({ isTrue }) => isTrue);
  expect(truths.filter((one) => faultOf(one) === null).length).toBeGreaterThanOrEqual(truths.length * 0.9);
  expect([lies.length > 20, truths.length > 15]).toEqual([true, true]);
});

test("of later statements as well: nineteen of twenty that are not borne out fall, seven of eight that are stand", () => {
  const passed = (isTrue: boolean) => {
    const own = laterStatements().filter((one) => one.isTrue === isTrue);
    return own.filter((one) => faultOf(one) === null).length / own.length;
  };
  expect(passed(false)).toBeLessThanOrEqual(1 / 20);
  expect(passed(true)).toBeGreaterThanOrEqual(7 / 8);
});

test("a sentence without a source, or with one that was not shown, is not said", () => {
  const [one] = statements();
  if (!one) throw new Error("there are no statements");
  expect(faultOf({ ...one, cites: [] })).toBe("uncited");
  expect(faultOf({ ...one, cites: [...one.cites, 9] })).toBe("uncited");
});

import { expect, test } from "vitest";
import { LOCALES } from "../../../../src/base/index.ts";
import { FLOW_NAMES, SLOT_NAMES } from "../../../../src/dialogue/index.ts";
import { WORDS } from "../../../../src/web/desk/words/all.ts";
import { nameIn } from "../../../../src/web/desk/words/name-in.ts";
import { plural } from "../../../../src/web/desk/words/plural.ts";

/** Each sentence by its path; those that take something are tried with it. */
function sentences(words: object, path = ""): [path: string, sentence: string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === "string") return [[here, value]] satisfies [string, string][];
    if (typeof value === "function") return [[here, String(value(3))]] satisfies [string, string][];
    return sentences(Object(value), here);
  });
}

test.each(LOCALES)("every sentence of %s is there and says something", (locale) => {
  const said = sentences(WORDS[locale]);
  expect(said.filter(([, sentence]) => sentence.trim() === "" || /undefined|\[object/.test(sentence))).toEqual([]);
  expect(said.map(([path]) => path)).toEqual(sentences(WORDS.en).map(([path]) => path));
});

test("Ukrainian sentences are not Russian ones, and the other way round", () => {
  const cyrillic = ({ locale, foreign }: { locale: "ru" | "uk"; foreign: RegExp }) =>
    sentences(WORDS[locale]).filter(([path, sentence]) => path !== "language" && foreign.test(sentence));
  expect(cyrillic({ locale: "uk", foreign: /[ыэёъ]/i })).toEqual([]);
  expect(cyrillic({ locale: "ru", foreign: /[іїєґ]/i })).toEqual([]);
});

test("what the bot may have tried has words", () => {
  expect(Object.keys(WORDS.ru.packet.flows).sort()).toEqual([...FLOW_NAMES].sort());
  expect(Object.keys(WORDS.ru.packet.slots).sort()).toEqual([...SLOT_NAMES].sort());
});

test("a name that is newer than the page is shown as it is", () => {
  expect(nameIn(WORDS.en.packet.flows, "track_order")).toBe("Where an order is");
  expect(nameIn(WORDS.en.packet.flows, "send_flowers")).toBe("send flowers");
  expect(nameIn(WORDS.en.packet.flows, "constructor")).toBe("constructor");
});

test("nouns stand in the form that their number asks for", () => {
  const minutes = plural("ru");
  const forms = [1, 3, 5, 11, 21, 100].map((count) => minutes(count, "минуту", "минуты", "минут"));
  expect(forms).toEqual(["1 минуту", "3 минуты", "5 минут", "11 минут", "21 минуту", "100 минут"]);
  expect([1, 2].map((count) => plural("en")(count, "minute", "minutes"))).toEqual(["1 minute", "2 minutes"]);
  expect(plural("uk")(2, "повідомлення", "повідомлення", "повідомлень")).toBe("2 повідомлення");
});

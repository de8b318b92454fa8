import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { LOCALES, type Locale } from "../../../../src/base/index.ts";
import { changedShare } from "../../../../src/conversation/desk/drafts/changed.ts";
import { type Line, pairsIn, waitingQuestion, waitsSince } from "../../../../src/conversation/desk/drafts/lines.ts";
import { offeringOf } from "../../../../src/conversation/desk/drafts/offering.ts";
import { asksIn } from "../../../../src/conversation/desk/drafts/topic.ts";

const asks = asksIn("en");
const START = new Date("2026-11-23T08:00:00Z").getTime();

/** A thread: "c " a customer, "h " one that the bot had its turn with, "a " one that asked for nothing but a person, "b " the bot, "p " a person. */
const thread = (...said: string[]): Line[] =>
  said.map((one, at) => ({
    ...{ id: `m${at}`, seq: at + 1, text: one.slice(2), at: new Date(START + at * 60_000) },
    author: one.startsWith("b") ? "bot" : one.startsWith("p") ? "person" : "customer",
    ...{ aside: one.startsWith("a"), handled: one.startsWith("h") || one.startsWith("a") },
  }));

test("what waits is what the bot had no turn with; where that says too little, with the last that it had; after thanks nothing does", () => {
  const handed = ["h where is the moka valve?", "b I do not know", "a call somebody", "b Calling"];
  expect(waitingQuestion(thread(...handed), asks)).toBe("where is the moka valve?");
  expect(waitingQuestion(thread(...handed, "c hello?", "c anyone there"), asks)).toContain("moka valve");
  expect(waitingQuestion(thread(...handed, "c the valve of my moka leaks"), asks)).toBe("the valve of my moka leaks");
  expect(waitingQuestion(thread(...handed, "p Tighten it"), asks)).toBeNull();
  expect(waitingQuestion(thread(...handed, "p Tighten it", "c ok thank you"), asks)).toBeNull();
  for (const thanks of ["c thanks!", "a thank you so much", "c ok thx"])
    expect(waitingQuestion(thread(...handed, thanks), asks)).toBeNull();
  expect(waitingQuestion(thread(...handed, "c ok"), asks)).toContain("moka valve");
  expect(waitingQuestion(thread(...handed, "c thanks, and the lid of my kettle?"), asks)).toContain("lid of my kettle");
  expect(waitsSince(thread(...handed, "p Tighten it", "c and the kettle lid?"))).toBe(6);
});

test("a question goes with all that was answered to it, also over an ok between; one moment is no answer", () => {
  const said = thread(
    ...["c does the kettle have a spare lid?", "p One moment, I ask", "c ok", "p Yes, lids can be ordered apart"],
    ...["c and a spare handle?", "p No"],
    ...["c what about filters for it", "p Filters are not needed for that kettle at all"],
  );
  expect(pairsIn(said, asks).map(({ question, answer }) => [question, answer.map(({ seq }) => seq)])).toEqual([
    ["does the kettle have a spare lid?", [2, 4]],
    ["what about filters for it", [8]],
  ]);
});

test("how much was changed is told by words, not by spaces", () => {
  expect(changedShare("Lids can be had.", "Lids  can be\nhad.")).toBe(0);
  expect(changedShare("one two three four", "one two three five")).toBeCloseTo(0.25);
  expect(changedShare("one two", "three four")).toBe(1);
});

test("what is skipped often stands behind, then stays away; a source that was never sent sooner", () => {
  const topic = (settled: number, skipped: number) => ({ settled, skipped, accepted: settled - skipped });
  expect(offeringOf(topic(4, 4), null)).toBe("offered");
  expect(offeringOf(topic(6, 3), null)).toBe("offered");
  expect(offeringOf(topic(6, 4), null)).toBe("later");
  expect(offeringOf(topic(10, 8), null)).toBe("never");
  expect(offeringOf(null, topic(3, 3))).toBe("never");
  expect(offeringOf(null, topic(4, 3))).toBe("offered");
});

const labelled: Record<Locale, { courtesies: string[]; questions: string[] }> = parse(
  await readFile(new URL("courtesies.yaml", import.meta.url), "utf8"),
);

test.each(LOCALES)("a courtesy after an answer waits for nothing, a question beside one does (%s)", (locale) => {
  const after = (text: string) =>
    waitingQuestion(thread("h where is the lid?", "p It comes apart", `c ${text}`), asksIn(locale));
  expect(labelled[locale].courtesies.filter((text) => after(text) !== null)).toEqual([]);
  expect(labelled[locale].questions.filter((text) => after(text) === null)).toEqual([]);
});

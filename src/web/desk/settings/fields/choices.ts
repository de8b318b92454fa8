import type { ShopField } from "../../api/people-wire.ts";

type Choices = ShopField["choices"];

/** Values of a list as lines: `кот | кіт | cat`, or one word where all languages say the same. */
export const linesOf = (choices: Choices): string =>
  choices.map(({ ru, uk, en }) => (ru === uk && uk === en ? ru : [ru, uk, en].join(" | "))).join("\n");

/** The same back; a language that is left out says what the first one says. */
export const choicesOf = (lines: string): Choices =>
  lines
    .split("\n")
    .map((line) => line.split("|").map((word) => word.trim()))
    .flatMap(([ru = "", uk = "", en = ""]) => (ru ? [{ ru, uk: uk || ru, en: en || ru }] : []));

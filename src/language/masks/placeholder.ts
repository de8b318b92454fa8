import type { Finder, MaskKind } from "./span.ts";
import { MASK_KINDS } from "./span.ts";

const KIND = MASK_KINDS.map((kind) => kind.replace("_", "[\\s_-]?")).join("|");
/** In brackets of whatever kind with the spaces and signs that models slip in, or bare with its line: "[ name 1 ]", "PHONE_2". */
const PLACEHOLDER = new RegExp(
  `\\\\?[\\[({<⟨]\\s*(${KIND})[\\s_-]*(\\d{1,3})\\s*\\\\?[\\])}>⟩]|(?<![\\p{L}\\p{N}_])(${KIND})\\\\?_(\\d{1,3})(?![\\p{L}\\p{N}_])`,
  "giu",
);

/** "[NAME_1]". */
export const placeholder = (kind: MaskKind, number: number): string => `[${kind}_${number}]`;

/** What somebody typed though only we make it: hidden itself, it comes back as it was typed and stands for nothing. */
export const findTyped: Finder = ({ flat }) =>
  [...flat.matchAll(PLACEHOLDER)].map(({ index, 0: typed }) => ({
    kind: "TEXT",
    from: index,
    to: index + typed.length,
  }));

/** The text with what `of` answers for each placeholder in it; those without a value stay. Values are not looked at again. */
export const fillIn = (text: string, of: (placeholder: string) => string | undefined): string =>
  text.replace(PLACEHOLDER, (typed, kind: string | undefined, number: string | undefined, bare, bareNumber) => {
    const name = (kind ?? bare).toUpperCase().replace(/[\s-]/g, "_").replace("BIRTHDATE", "BIRTH_DATE");
    return of(placeholder(name, Number(number ?? bareNumber))) ?? typed;
  });

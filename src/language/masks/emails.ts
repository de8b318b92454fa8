import type { Finder } from "./span.ts";

const TYPED = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
/** "anna собака mail точка ru", "anna [at] mail.ru". */
const SPOKEN =
  /(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]+\s*(?:собак[аи]|собачк[аи]|равлик|\(at\)|\[at\]|(?<=\s)at(?=\s))\s*[\p{L}\p{N}-]+(?:\s*(?:точка|крапка|(?<=\s)dot(?=\s)|\.)\s*\p{L}{2,})+/gu;

/** Finds e-mail addresses, also as they are said aloud. */
export const findEmails: Finder = ({ flat }) =>
  [...flat.matchAll(TYPED), ...flat.matchAll(SPOKEN)].map(({ 0: words, index }) => ({
    kind: "EMAIL",
    from: index,
    to: index + words.length,
    key: words.replace(/\s/g, ""),
  }));

/** A part before @ that is shorter may be a word. */
const TELLING = 5;

/** Finds what stands before the @ of known addresses wherever it stands: "it was anna.ivanova at something". */
export function knownEmails(emails: readonly string[]): Finder {
  const boxes = emails.map((email) => email.toLowerCase().split("@")[0] ?? "").filter((box) => box.length >= TELLING);
  return ({ flat }) =>
    boxes.flatMap((box) =>
      placesOf(box, flat).map((from) => ({ kind: "EMAIL" as const, from, to: from + box.length })),
    );
}

function placesOf(box: string, flat: string): number[] {
  const places: number[] = [];
  for (let at = flat.indexOf(box); at >= 0; at = flat.indexOf(box, at + box.length)) places.push(at);
  return places;
}

import { anywhere, leading, plain } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { knowsWord } from "../words/vocabulary.ts";
import type { Entity } from "./entity.ts";

const CUE = new RegExp(anywhere(inAll((words) => words.nameCue)).source, "giu");
const NOW = leading(inAll((words) => words.now));
const WORD = /^[\p{Lu}][\p{L}'’-]+$/u;

/** Parts of a name that are changed by themselves. */
const PARTS = (["last_name", "patronymic"] as const).map((part) => ({
  part,
  named: anywhere(inAll((words) => words.nameParts[part])),
}));

/** A name after "my name is": up to four words that begin with a capital, or all that is left where nobody typed capitals. */
export function findNames(text: string): Entity[] {
  const found = [...text.matchAll(CUE)].flatMap((match) => nameAfter(text, match.index + match[0].length, match[0]));
  const [first, second] = found;
  const given = first === undefined ? null : givenBefore(text, first);
  if (first !== undefined && given !== null)
    return [
      {
        ...first,
        value: `${given} ${first.words}`,
        words: text.slice(text.indexOf(given)).trim(),
        from: text.indexOf(given),
      },
    ];
  if (first === undefined || second === undefined) return found;
  const isSplit = !first.value.includes(":") && second.value.startsWith("last_name:");
  return isSplit
    ? [{ ...first, value: `${first.value} ${second.words}`, words: text.slice(first.from).trim() }]
    : [first];
}

/** "Анна, фамилия Ли": the given name stands before the cue of the other part. */
function givenBefore(text: string, { value }: Entity): string | null {
  const before = value.startsWith("last_name:") ? (text.split(/[,;]/)[0]?.trim() ?? "") : "";
  return /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u.test(before) && isBareName(before) ? before : null;
}

function nameAfter(text: string, from: number, cue: string): Entity[] {
  const words = nameAt(text.slice(from).replace(NOW, ""));
  if (words === null) return [];
  return [{ slot: "name", value: inPart(asName(words), cue), words, from: text.indexOf(words, from) }];
}

/** "My surname is Orlova now": a single word after such a cue is that part, as `last_name:Orlova`. */
function inPart(name: string, cue: string): string {
  const part = PARTS.find(({ named }) => named.test(plain(cue)))?.part;
  return part === undefined || name.includes(" ") ? name : `${part}:${name}`;
}

function nameAt(rest: string): string | null {
  const instead = /^[\s:,-]*(?:не|not)\s+[\p{L}'’-]+[\s,]+(?:а|but)\s+(.+)$/iu.exec(rest)?.[1];
  const line = (instead ?? rest).replace(/^[\s:,—-]+/, "").split(/[.,!?;\n()]| - /)[0] ?? "";
  const words = line.trim().split(/\s+/);
  const capitals = words.findIndex((word) => !WORD.test(word));
  const taken = capitals < 0 ? words : words.slice(0, capitals);
  if (taken.length > 0 && taken.length <= 4) return taken.join(" ");
  return isBareName(line) ? line.trim() : null;
}

/** Whether a whole text could be just a name: one to five words of letters, none of which is an everyday word. */
export function isBareName(text: string): boolean {
  const words = text
    .trim()
    .replace(/[.,!]+$/, "")
    .split(/\s+/);
  const letters = words.every((word) => /^[\p{L}][\p{L}'’.-]*$/u.test(word));
  return letters && words.length <= 5 && !words.some((word) => knowsWord(plain(word)));
}

/** "De la Cruz": little words inside a name have no capital. */
const PARTICLE = /^\s(?:de|la|las|los|del|da|di|du|le|van|von|der|den|ter|bin|ibn|al|el|ван|фон|де|ля|да)(?=\s)/u;

/** "anna ivanova" → "Anna Ivanova"; capitals inside are kept. */
export function asName(text: string): string {
  const tidy = text
    .trim()
    .replace(/[.,!]+$/, "")
    .replace(/\s+/g, " ");
  const shouted = tidy === tidy.toUpperCase() && /\p{L}{3}/u.test(tidy);
  return (shouted ? tidy.toLowerCase() : tidy).replace(/(^|[\s-])(\p{Ll})/gu, (part, before, letter, at, whole) =>
    PARTICLE.test(whole.slice(at)) ? part : before + letter.toUpperCase(),
  );
}

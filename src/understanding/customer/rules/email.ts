import { toLatinLookAlikes } from "../../../base/index.ts";
import type { Entity } from "./entity.ts";

const EMAIL = /[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[\p{L}]{2,}/gu;

/** "анна собака mail точка ru", as people say it aloud. */
const SPOKEN =
  /([\p{L}\p{N}._-]+)\s*(?:собака|собачка|\(at\)|\[at\]|\sat\s)\s*([\p{L}\p{N}-]+)\s*(?:точка|крапка|\sdot\s|\.)\s*([a-zа-я]{2,})/giu;

/** E-mail addresses in a text, in lower case, Cyrillic letters that look like Latin ones mended. */
export function findEmails(text: string): Entity[] {
  const typed = [...text.matchAll(EMAIL)].map((match) => entity(match[0], match[0], match.index));
  if (typed.length > 0) return typed;
  return [...text.matchAll(SPOKEN)].map((match) => {
    return entity(`${match[1]}@${match[2]}.${match[3]}`, match[0], match.index);
  });
}

function entity(address: string, words: string, from: number): Entity {
  return { slot: "email", value: toLatinLookAlikes(address.replace(/\s/g, "").toLowerCase()), words, from };
}

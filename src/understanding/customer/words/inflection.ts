import { plain } from "./phrases.ts";

/** Whether a word is a form of a name's word: "каунасе" of "каунас", "вильнюсом" of "вильнюс", "кении" of "кения". */
export function isFormOf(word: string, name: string): boolean {
  if (word === name) return true;
  if (name.length <= 4 && name.endsWith("й")) return isFormInY(word, name);
  const shared = sharedBeginning(word, name);
  const least = Math.max(3, name.length - (/[аяоейьиіїєюу]$/u.test(name) ? 2 : name.length > 6 ? 1 : 0));
  return shared >= least && word.length - shared <= 3 && name.length - shared <= 2;
}

/** The endings of "чай": "чая", "чаю", "чаем". By shared letters it would have no form but "чайник", which is none. */
const ENDINGS_IN_Y = /^(?:я|ю|ем|ём|єм|е|є|и|і|ї|їв|ев|ям|ями|ях)$/u;

const isFormInY = (word: string, name: string): boolean =>
  word.startsWith(name.slice(0, -1)) && ENDINGS_IN_Y.test(word.slice(name.length - 1));

/** Whether the words hold every word of a name, in its order, in whatever case. */
export function matchesName(words: readonly string[], name: string): boolean {
  const wanted = plain(name).split(" ");
  return words.some((_, at) => wanted.every((part, next) => isFormOf(words[at + next] ?? "", part)));
}

function sharedBeginning(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

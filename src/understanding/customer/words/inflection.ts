import { plain } from "./phrases.ts";

/** Whether a word is a form of a name's word: "каунасе" of "каунас", "вильнюсом" of "вильнюс", "кении" of "кения". */
export function isFormOf(word: string, name: string): boolean {
  if (word === name) return true;
  const shared = sharedBeginning(word, name);
  const least = Math.max(3, name.length - (/[аяоейьиіїєюу]$/u.test(name) ? 2 : name.length > 6 ? 1 : 0));
  return shared >= least && word.length - shared <= 3 && name.length - shared <= 2;
}

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

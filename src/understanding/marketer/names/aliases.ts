import type { Name } from "../reading.ts";
import { wordsOf } from "./parts.ts";
import type { Calling, Places } from "./places.ts";
import { soundOf } from "./sound.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A way to say a name: its words, and everything in the shop's data that is called so. */
export interface Alias {
  words: string[];
  /** The same in the vocabulary. */
  numbers: number[];
  names: Name[];
  /** Also a common word of a language ("ровно"): it counts with a capital letter, or behind "из". */
  homonym: boolean;
}

/** Every way to say the names of a shop. */
export function aliasesOf(names: readonly Name[], places: Places, vocabulary: Vocabulary): Alias[] {
  const aliases = new Map<string, Alias>();
  for (const name of names)
    for (const { text, homonym } of sayingsOf(name, places)) {
      const words = wordsOf(text);
      if (words.length === 0 || words.length > 15) continue;
      const key = words.join(" ");
      const known = aliases.get(key);
      if (known === undefined)
        aliases.set(key, { words, numbers: words.map((word) => vocabulary.add(word)), names: [name], homonym });
      else if (!known.names.includes(name)) known.names.push(name);
    }
  return [...aliases.values()];
}

/** Its own names, what it is called everywhere, and the steps of a category's path. */
function sayingsOf({ kind, value, names }: Name, places: Places): Calling[] {
  const isCode = kind === "product" || kind === "segment";
  const own = [...new Set(isCode ? names : [value, ...names])];
  if (isCode || kind === "variant") return own.map(plainly);
  const steps = kind === "category" ? own.flatMap(stepsOf) : kind === "city" ? own.flatMap(bareOf) : [];
  const called = [...own, ...steps].flatMap((text) => places.callings(text, kind));
  return withHomonyms([...called, ...own.map(plainly), ...steps.map(plainly)]);
}

const plainly = (text: string): Calling => ({ text, homonym: false });

/** "Дом > Кухня > Посуда" and "Home/Kitchen" by each of their steps. */
const stepsOf = (text: string): string[] => {
  const steps = text.split(/\s*[>›»/|\\→]\s*/u).filter(Boolean);
  return steps.length > 1 ? steps : [];
};

/** "Г. Тарасовка" and "смт Козин" without what kind of place they are. */
const bareOf = (text: string): string[] => {
  const bare = text.replace(/^(?:г|м|с|д|п|пос|пгт|смт|город|місто|село|город-герой)\.? +/iu, "");
  return bare === text || bare.length < 3 ? [] : [bare];
};

/** What sounds like a common word is one too: "Rovno" is "ровно" in the other alphabet. */
export function withHomonyms(callings: readonly Calling[]): Calling[] {
  const sounds = new Set(callings.flatMap(({ text, homonym }) => (homonym ? [soundOf(text.toLowerCase())] : [])));
  return callings.map(({ text, homonym }) => ({ text, homonym: homonym || sounds.has(soundOf(text.toLowerCase())) }));
}

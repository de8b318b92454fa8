import { LOCALES, words } from "../../base/index.ts";
import { STOP_WORDS } from "../stop-words.ts";
import { gazetteer, UNION_NAMES } from "./gazetteer.ts";
import { addName, type Names, named, spelled } from "./name-forms.ts";

/** A place: a country by its ISO 3166 code, or the European Union; a city by the first spelling that is known of it. */
export interface Place {
  country: string;
  city?: string;
}

/** The European Union where it is named as one. */
export const UNION = "EU";

interface Known {
  /** Names of one word, and of several by their first. */
  single: Names<Place>;
  several: { words: string[]; place: Place }[];
}

let known: Known | null = null;

/** The names of every country and city that is known, in three languages; made when it is first asked for. */
function knownPlaces(): Known {
  if (known) return known;
  const made: Known = { single: new Map(), several: [] };
  const inWords = LOCALES.map((locale) => new Intl.DisplayNames([locale], { type: "region" }));
  for (const { code, names, cities } of gazetteer()) {
    const own = inWords.flatMap((display) => display.of(code) ?? []);
    for (const name of [code.length === 2 ? own : [], names].flat()) addTo(made, name, { country: code });
    for (const city of cities) for (const name of city) addTo(made, name, { country: code, city: city[0] ?? name });
  }
  for (const name of UNION_NAMES) addTo(made, name, { country: UNION });
  known = made;
  return made;
}

function addTo({ single, several }: Known, name: string, place: Place): void {
  const parts = words(spelled(name));
  if (parts.length === 1) addName(single, name, place);
  else several.push({ words: parts, place });
}

/** Where somebody lives by their card, whose country may be a code or a name; null where that says nothing. */
export function homeOf({ city, country }: { city: string | null; country: string | null }): Place | null {
  const code = /^[A-Z]{2}$/.test(country ?? "") ? country : null;
  const [home] = placesIn([city, code === null ? country : null].filter(Boolean).join(" "));
  if (code === null) return home ?? null;
  return home?.country === code ? home : { country: code };
}

/** A place that a text names, and where in its words. */
interface Mention {
  place: Place;
  at: number;
  length: number;
}

/**
 * Where something goes to by a text: every place that it names, but for where it comes from ("from Vilnius", "из Риги") and what a later
 * place takes the place of ("в Киев… нет, в Ригу"): places that "and" or "or" joins count together, else the last does.
 */
export function placesIn(text: string): Place[] {
  const said = wordsOf(text);
  const mentions = mentionsIn(said);
  const goals = mentions.filter(({ at }) => !FROM.has(said[at - 1] ?? ""));
  return together(goals.length > 0 ? goals : mentions, said);
}

/** Whether a text names a place and says nothing else: "в Киев", "and to Riga?". */
export function isPlaceOnly(text: string): boolean {
  const said = wordsOf(text);
  const mentions = mentionsIn(said);
  const isNamed = (at: number) => mentions.some((one) => at >= one.at && at < one.at + one.length);
  return mentions.length > 0 && said.every((word, at) => isNamed(at) || saysNothing(word));
}

/** A question without the places that it names, and what leads to them; null where it names none or says nothing else. */
export function withoutPlaces(text: string): string | null {
  const said = wordsOf(text);
  const gone = new Set<number>();
  for (const { at, length } of mentionsIn(said)) {
    for (let place = at; place < at + length; place++) gone.add(place);
    for (let before = at - 1; LEADS_TO_A_PLACE.has(said[before] ?? ""); before--) gone.add(before);
  }
  const rest = said.filter((_, at) => !gone.has(at));
  return gone.size === 0 || rest.every(saysNothing) ? null : rest.join(" ");
}

const FROM: ReadonlySet<string> = new Set("из с со от з зі із від from".split(" "));
const JOINS: ReadonlySet<string> = new Set("и или й та і або чи and or".split(" "));
const BEFORE_A_PLACE: ReadonlySet<string> = new Set("в во у до на to in".split(" "));
const LEADS_TO_A_PLACE: ReadonlySet<string> = new Set([...BEFORE_A_PLACE, ...FROM, ...JOINS]);

const saysNothing = (word: string): boolean => word === "to" || LOCALES.some((locale) => STOP_WORDS[locale].has(word));

/** The capitals "US" name a country, the word does not. */
const wordsOf = (text: string): string[] => words(spelled(text.replace(/\bUS\b|\bU\.S\.?(?:A\.?)?/g, "USA")));

function mentionsIn(said: string[]): Mention[] {
  const { single, several } = knownPlaces();
  const mentions: Mention[] = [];
  for (let at = 0; at < said.length; at += mentions.at(-1)?.at === at ? (mentions.at(-1)?.length ?? 1) : 1) {
    const whole = several.find((one) => one.words.every((word, next) => said[at + next] === word));
    const word = said[at] ?? "";
    const place = whole?.place ?? (saysNothing(word) ? null : named(single, word.replace(/'s$/, ""), true));
    if (place) mentions.push({ place, at, length: whole?.words.length ?? 1 });
  }
  return mentions;
}

function together(mentions: Mention[], said: string[]): Place[] {
  let open: Mention[] = [];
  for (const mention of mentions) {
    const last = open.at(-1);
    const between = last ? said.slice(last.at + last.length, mention.at) : [];
    const [joint = "", ...rest] = between;
    const isJoined = JOINS.has(joint) && rest.every((word) => BEFORE_A_PLACE.has(word));
    open = isJoined ? [...open, mention] : [mention];
  }
  return open.map(({ place }) => place);
}

import type { quotedIn, Token } from "../tokens.ts";
import type { NameHit } from "../values.ts";
import type { Alias } from "./aliases.ts";
import type { Part } from "./parts.ts";
import { HOWS, type How } from "./vocabulary.ts";

/** A text taken apart, with the words of names that each of its words may be. */
export interface Searched {
  tokens: readonly Token[];
  parts: readonly Part[];
  words: readonly ReadonlyMap<number, How>[];
  quoted: ReturnType<typeof quotedIn>;
}

/** Names that stand in the text whole. */
export function fullHits(asked: Searched, starts: ReadonlyMap<number, Alias[]>): NameHit[] {
  const hits: NameHit[] = [];
  for (let at = 0; at < asked.parts.length; at++) {
    if (asked.parts[at]?.token === asked.parts[at - 1]?.token) continue;
    for (const number of asked.words[at]?.keys() ?? [])
      for (const alias of starts.get(number) ?? []) {
        const hit = hitOf(asked, at, alias);
        if (hit !== null) hits.push(hit);
      }
  }
  return merged(hits);
}

function hitOf({ tokens, parts, words, quoted }: Searched, at: number, alias: Alias): NameHit | null {
  let least = 0;
  for (const [step, number] of alias.numbers.entries()) {
    const how = words[at + step]?.get(number);
    if (how === undefined || !isNext(tokens, parts[at + step - 1], parts[at + step], step)) return null;
    least = Math.max(least, HOWS.indexOf(how));
  }
  const [first, last, behind] = [parts[at], parts[at + alias.numbers.length - 1], parts[at + alias.numbers.length]];
  if (first === undefined || last === undefined || behind?.token === last.token) return null;
  const span = { from: first.token, to: last.token + 1 };
  const how = HOWS[least] ?? "typo";
  if (alias.homonym && !isMeant(tokens, first.token)) return null;
  const quote = quoted.find(({ from, to }) => from < span.to && span.from < to);
  if (quote && how === "typo" && (quote.from !== span.from || quote.to !== span.to)) return null;
  return { ...span, names: alias.names, how };
}

/** Only signs that a name may have inside stand between its words. */
function isNext(tokens: readonly Token[], before: Part | undefined, part: Part | undefined, step: number): boolean {
  if (step === 0) return true;
  if (before === undefined || part === undefined) return false;
  for (let at = before.token + 1; at < part.token; at++)
    if (!/^[-.&+/'"()№#%,]$/.test(tokens[at]?.plain ?? "")) return false;
  return part.token - before.token <= 2;
}

/** "Ровно" is a city with a capital letter inside a sentence, or behind what leads to a place. */
function isMeant(tokens: readonly Token[], at: number): boolean {
  const isCapital = at > 0 && /^\p{Lu}/u.test(tokens[at]?.text ?? "");
  return (
    isCapital ||
    /^(?:из|з|із|зі|с|город|города|городе|місто|міста|місті|м|г|from|city)$/.test(tokens[at - 1]?.plain ?? "")
  );
}

/** Hits of one place and one surety as one. */
function merged(hits: readonly NameHit[]): NameHit[] {
  const places = new Map<string, NameHit>();
  for (const hit of hits) {
    const key = `${hit.from} ${hit.to} ${hit.how}`;
    const known = places.get(key);
    if (known === undefined) places.set(key, { ...hit, names: [...hit.names] });
    else for (const name of hit.names) if (!known.names.includes(name)) known.names.push(name);
  }
  return [...places.values()].filter((hit) => hit.how !== "typo" || isOne(hit));
}

/** A slip that may be of different names is nobody's: their values would be joined in silence. */
const isOne = ({ names }: NameHit): boolean =>
  new Set(names.map(({ kind, value }) => `${kind} ${value.toLowerCase()}`)).size ===
  new Set(names.map(({ kind }) => kind)).size;

import type { Name, NameKind } from "../reading.ts";
import type { NameHit } from "../values.ts";
import type { Alias } from "./aliases.ts";
import type { Searched } from "./full.ts";
import { isEmpty, isLittle } from "./parts.ts";

/** Names so many share say nothing: a definition holds no more values. */
const AT_MOST = 500;
/** Kinds that people call by any part of their name. */
const KINDS: readonly NameKind[] = ["product", "campaign", "segment", "ticket_topic"];

/** Runs of words that stand in longer names: "кения" of "Кения АА 250 г", "осенняя распродажа" of "Осенняя распродажа 2025". */
export function partHits(asked: Searched, holding: ReadonlyMap<number, Alias[]>, whole: readonly NameHit[]): NameHit[] {
  const { parts } = asked;
  const hits: NameHit[] = [];
  for (let at = 0; at < parts.length; ) {
    const run = isEmpty(parts[at]?.word ?? "") && !isThing(asked, at, holding) ? null : longestRun(asked, at, holding);
    const apart = run === null ? null : beforeBrand(asked, at, run, holding, whole);
    if (run !== null && !isCovered(run, whole)) hits.push(apart ?? run);
    if (run !== null) callGoods(run, whole);
    at =
      run === null
        ? at + 1
        : Math.max(
            at + 1,
            parts.findIndex(({ token }) => token >= run.to),
          );
    if (run !== null && !parts.some(({ token }) => token >= run.to)) break;
  }
  return hits;
}

/** "Щётки Bosch" of "Щётка Bosch Aerotwin" is a category and a brand, where the shop has both. */
function beforeBrand(
  asked: Searched,
  start: number,
  run: NameHit,
  holding: ReadonlyMap<number, Alias[]>,
  whole: readonly NameHit[],
): NameHit | null {
  const brand = whole.find(
    ({ from, to, names }) => from > run.from && to === run.to && names.some(({ kind }) => kind === "brand"),
  );
  if (brand === undefined) return null;
  const parts = asked.parts.filter(({ token }) => token < brand.from);
  const head = longestRun({ ...asked, parts }, start, holding);
  return head?.to === brand.from && head.names.some(({ kind }) => kind === "category") ? head : null;
}

/** Values of the shop's own fields that goods are called by as well. */
function callGoods({ from, to, names }: NameHit, whole: readonly NameHit[]): void {
  for (const hit of whole) if (hit.from === from && hit.to === to && isValue(hit)) hit.goods = names;
}

const isValue = ({ names }: NameHit): boolean => names.every(({ kind }) => kind === "custom_value");

/** A name that is whole there says more than a part of another. */
const isCovered = (run: NameHit, whole: readonly NameHit[]): boolean =>
  whole.some((hit) => hit.how !== "typo" && hit.from <= run.from && run.to <= hit.to);

function longestRun(asked: Searched, start: number, holding: ReadonlyMap<number, Alias[]>): NameHit | null {
  const { parts } = asked;
  let held: Set<Alias> | null = null;
  let end = start;
  for (let at = start; at < parts.length && end === at; at++) {
    if (at > start && !isBeside(asked, at)) break;
    const here = aliasesAt(asked, at, holding);
    const both: Set<Alias> = held === null ? here : new Set([...held].filter((alias) => here.has(alias)));
    if (both.size === 0) break;
    [held, end] = [both, at + 1];
  }
  while (end > start && isLittle(parts[end - 1]?.word ?? "") && !isThing(asked, end - 1, holding)) end--;
  return held === null || end === start ? null : hitOf(asked, start, end, held);
}

/** An everyday word that a product's name begins with says something after all: "чайник". */
const isThing = ({ words, parts }: Searched, at: number, holding: ReadonlyMap<number, Alias[]>): boolean =>
  (parts[at]?.word.length ?? 0) >= 5 &&
  [...(words[at] ?? [])].some(
    ([number, how]) =>
      how === "exact" &&
      holding
        .get(number)
        ?.some((alias) => alias.numbers[0] === number && alias.names.some(({ kind }) => kind === "product")),
  );

const isBeside = ({ parts }: Searched, at: number): boolean =>
  (parts[at]?.token ?? 0) - (parts[at - 1]?.token ?? 0) <= 1;

function aliasesAt({ words, parts }: Searched, at: number, holding: ReadonlyMap<number, Alias[]>): Set<Alias> {
  const found = new Set<Alias>();
  for (const [number, how] of words[at] ?? [])
    if (how !== "typo" || (parts[at]?.word.length ?? 0) >= 6)
      for (const alias of holding.get(number) ?? []) found.add(alias);
  return found;
}

function hitOf({ parts, words }: Searched, start: number, end: number, held: ReadonlySet<Alias>): NameHit | null {
  const [first, last] = [parts[start], parts[end - 1]];
  const isCut =
    first === undefined ||
    last === undefined ||
    parts[end]?.token === last.token ||
    parts[start - 1]?.token === first.token;
  if (isCut) return null;
  const said = words.slice(start, end);
  const names = new Set<Name>();
  for (const alias of thingsThemselves(held, said))
    for (const name of alias.names) if (isCalledSo(name, alias, said)) names.add(name);
  const some = withoutVariants([...names]);
  if (some.length === 0 || some.length > AT_MOST) return null;
  const isSlip = said.some((one) => [...one.values()].every((how) => how === "typo"));
  return { from: first.token, to: last.token + 1, names: some, how: isSlip ? "typo" : "part" };
}

/** "Подгузники" are no "Крем под подгузник", where the shop has them: what stands behind a preposition is another thing. */
function thingsThemselves(held: ReadonlySet<Alias>, said: readonly ReadonlyMap<number, unknown>[]): Iterable<Alias> {
  const themselves = [...held].filter((alias) => !isOfAnother(alias, said));
  return themselves.length > 0 ? themselves : held;
}

function isOfAnother({ words, numbers }: Alias, said: readonly ReadonlyMap<number, unknown>[]): boolean {
  const at = numbers.findIndex((number) => said.some((one) => one.has(number)));
  return words.slice(0, Math.max(0, at)).some((word) => /^(?:для|под|від|от|for|against)$/.test(word));
}

/** Whether a thing may be called by these words of its name: reasons by more than one, or by what they begin with. */
function isCalledSo({ kind }: Name, alias: Alias, said: readonly ReadonlyMap<number, unknown>[]): boolean {
  if (kind === "category") return isHead(alias, said);
  if (kind === "variant") return said.length > 1;
  if (kind !== "return_reason") return KINDS.includes(kind);
  const first = alias.numbers[alias.words.findIndex((word) => !isLittle(word))];
  return said.length > 1 || (first !== undefined && said.some((words) => words.has(first)));
}

/** A product stands for its variants. */
function withoutVariants(names: readonly Name[]): Name[] {
  return names.some(({ kind }) => kind === "product") ? names.filter(({ kind }) => kind !== "variant") : [...names];
}

/** "Кофе" is "Кофе в зёрнах" and not "Кружки для кофе"; "machines" are "Coffee machines" and "coffee" is not; "Чай и кофе" is both. */
function isHead(alias: Alias, said: readonly ReadonlyMap<number, unknown>[]): boolean {
  const isLatin = /^[a-z]/.test(alias.words[0] ?? "");
  const end = isLatin ? alias.words.findIndex((word) => /^(?:for|of|with|to)$/.test(word)) : -1;
  const numbers = end > 0 ? alias.numbers.slice(0, end) : alias.numbers;
  const first = isLatin ? 0 : alias.words.findIndex((word, at) => !isAdjective(word, alias.words[at + 1]));
  const heads = numbers.filter((_, at) => {
    const beside = alias.words[isLatin ? at + 1 : at - 1];
    return at === (isLatin ? numbers.length - 1 : first) || /^(?:и|й|і|та|and)$/.test(beside ?? "");
  });
  return heads.some((head) => said.some((words) => words.has(head)));
}

/** "Умные" of "Умные часы": an ending of adjectives, and a word behind it that the preposition does not part. */
const isAdjective = (word: string, next: string | undefined): boolean =>
  next !== undefined && next.length > 3 && !isLittle(next) && !/^(?:и|й|і|та)$/.test(next) && ADJECTIVE.test(word);
const ADJECTIVE = /..(?:[ыи]е|[аяоеь]я|[ое]е|[ыи]й|ой|[внсчрлшжт]і|[зс]?ькі)$/u;

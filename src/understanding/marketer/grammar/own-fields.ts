import type { Field } from "../../../segments/index.ts";
import type { SensesOf } from "../conditions/known.ts";
import { isEnough, keysOf, keysOfName } from "../names/forms.ts";
import { isEmpty, wordsOf } from "../names/parts.ts";
import type { MarketerLexicon } from "../reading.ts";
import type { Token } from "../tokens.ts";
import { HEADS } from "./heads.ts";

/** Where a text speaks of one of the shop's own fields by its name. */
export interface OwnField {
  field: Field;
  /** It counts something ("Количество детей"): nothing of it is 0. */
  isCount: boolean;
  /** The tokens that name it. */
  tokens: readonly number[];
  /** A condition was made of it. */
  isDone: boolean;
}

/** Words of one field's name: those that must stand in a text, and those that may. */
interface Named {
  field: Field;
  isCount: boolean;
  must: string[];
  may: string[];
}

/** The words of a name stand this near to each other. */
const REACH = 3;

/** The shop's own fields that a text names, by any form of the words of their names. */
export function ownFieldsIn(tokens: readonly Token[], { fields }: MarketerLexicon, senses: SensesOf): OwnField[] {
  const named = fields
    .filter(({ name }) => name.startsWith("custom."))
    .flatMap((field) => field.names.map((name) => namedBy(field, name, senses)));
  const found = tokens.flatMap((_, at) => named.flatMap((one) => mentionAt(tokens, at, one, senses)));
  const sure = found.sort((a, b) => b.tokens.length - a.tokens.length);
  return sure.filter((one, at) => !sure.slice(0, at).some((other) => other.tokens.some((t) => one.tokens.includes(t))));
}

function namedBy(field: Field, name: string, senses: SensesOf): Named {
  const words = wordsOf(name.toLowerCase().replaceAll("ё", "е"));
  const isOfAge = field.type === "number" && words.length > 1;
  const isGeneral = (word: string): boolean =>
    isEmpty(word) || senses(word).some((one) => GENERAL.has(one) || (isOfAge && one === "age"));
  const must = words.filter((word) => !isGeneral(word));
  const isOwn = must.some(
    (word) => !senses(word).some((one) => HEADS.has(one) || one === "people" || one === "filler"),
  );
  return {
    field,
    isCount: words.some((word) => senses(word).includes("count_noun")) && field.type === "number",
    must: isOwn ? must : [],
    may: words.filter(isGeneral).filter((word) => word.length > 2),
  };
}

/** "Количество", "тип", "любимый": what many fields' names begin with. */
const GENERAL = new Set(["count_noun", "field_word", "own_field", "had"]);

function mentionAt(tokens: readonly Token[], at: number, named: Named, senses: SensesOf): OwnField[] {
  const near = [...tokens.keys()].slice(Math.max(0, at - REACH), at + REACH + 1);
  const find = (word: string): number | undefined => near.find((one) => isSame(tokens[one]?.plain ?? "", word, senses));
  const measured = named.field.type === "number" ? named.must.filter((word) => senses(word).some(isMeasure)) : [];
  const must = (measured.length > 0 ? measured : named.must).map(find);
  if (must.length === 0 || !must.includes(at) || must.includes(undefined)) return [];
  const all = [...must, ...[...named.must, ...named.may].map(find)].filter((one) => one !== undefined);
  return [
    { field: named.field, isCount: named.isCount, tokens: [...new Set(all)].sort((a, b) => a - b), isDone: false },
  ];
}

/** "Size 42" is of the shoe size, "20 кг" of the weight. */
const isMeasure = (sense: string): boolean => ["thing_size", "thing_height", "thing_weight"].includes(sense);

/** Forms of one word, or words of one thing: "ребёнок" and "дети", "kids" and "дети". */
function isSame(word: string, name: string, senses: SensesOf): boolean {
  if (word === name) return true;
  const keys = new Set(keysOfName(name));
  if (keysOf(word).some((key) => keys.has(key) && isEnough(key, name))) return true;
  const things = senses(name).filter((one) => isThing(one) || one === "field_word" || one === "age");
  return things.length > 0 && senses(word).some((sense) => things.includes(sense));
}

/** Things that shops have fields of, by many words in three languages. */
export const isThing = (sense: string): boolean => sense.startsWith("thing_");

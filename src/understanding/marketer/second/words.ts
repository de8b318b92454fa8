import { HEADS } from "../grammar/heads.ts";
import { isNamed, means, type Term } from "../grammar/term.ts";
import { isNo, isObject } from "./denials.ts";
import { groupsOf, type Part } from "./parts.ts";
import type { Sentence } from "./sentence.ts";
import { SPEAK_OF } from "./sources.ts";

const hasHead = (term: Term): boolean => term.senses.some((sense) => HEADS.has(sense));

/** Windows that stand with one thing in the sentence and with another in the definition. */
export function windowsElsewhere({ parts, told }: Sentence): Term[] {
  return parts.flatMap((part, at) =>
    part.terms.filter((term) => {
      const { time } = term;
      if (term.use !== "clause" || time?.kind !== "window" || time.window === null) return false;
      const text = JSON.stringify(time.window);
      const holding = told.filter(({ windows }) => windows.has(text));
      const groups = headsBy(parts, at).flatMap(groupsOf);
      if (holding.length === 0 || groups.length === 0) return false;
      return !holding.some((one) => groups.some((group) => SPEAK_OF[group].includes(one.of)));
    }),
  );
}

/** "Во вторник на прошлой неделе": two windows beside each other, each in a condition of its own. */
export function windowsApart({ parts, told }: Sentence): Term[] {
  const textOf = ({ use, time }: Term): string | null =>
    use === "clause" && time?.kind === "window" ? JSON.stringify(time.window) : null;
  return parts.flatMap(({ terms }) =>
    terms.filter((term, at) => {
      const [one, other] = [textOf(term), terms[at - 1] === undefined ? null : textOf(terms[at - 1] as Term)];
      if (one === null || other === null || one === other) return false;
      const isTold = (text: string): boolean => told.some(({ windows }) => windows.has(text));
      return isTold(one) && isTold(other) && !told.some(({ windows }) => windows.has(one) && windows.has(other));
    }),
  );
}

/** The heads of a part, else those of the part before that has some, else of the one that comes. */
function headsBy(parts: readonly Part[], at: number): Term[] {
  for (const part of [...parts.slice(0, at + 1)].reverse()) {
    const heads = part.terms.filter(hasHead);
    if (heads.length > 0) return heads;
  }
  return parts[at + 1]?.terms.filter(hasHead) ?? [];
}

const OPS: Record<string, readonly string[]> = {
  gt: [">"],
  ge: [">="],
  lt: ["<"],
  le: ["<="],
  older: [">"],
  younger: ["<"],
  not_younger: [">="],
  not_older: ["<="],
};

/** Numbers that are held the other way than the word before them says. */
export function comparedOtherwise({ parts, told }: Sentence): Term[] {
  return parts.flatMap(({ terms }) =>
    terms.filter((term, at) => {
      if (term.use !== "clause" || term.number === undefined || term.number.upTo !== undefined) return false;
      const { value } = term.number;
      const compares = told
        .flatMap(({ comparisons }) => comparisons)
        .filter((one) => one.value === value || one.to === value);
      const word = terms
        .slice(Math.max(0, at - 2), at)
        .findLast((one) => one.senses.some((sense) => OPS[sense] !== undefined) && one.senses.length === 1);
      const ops = OPS[word?.senses.find((sense) => OPS[sense] !== undefined) ?? ""];
      if (word === undefined || ops === undefined || compares.length === 0 || terms.slice(0, at).some(isNo))
        return false;
      return !compares.some(({ op }) => ops.includes(op) || op === "between");
    }),
  );
}

/** "Fewer than 2 complaints", where the definition has the number of something else only. */
export function countedElsewhere({ terms, told }: Sentence): Term[] {
  return terms.filter(({ use, number, time }, at) => {
    const next = terms[at + 1];
    if (use !== "clause" || number === undefined || time !== undefined || next?.use !== "clause") return false;
    const sources = groupsOf(next).flatMap((group) => SPEAK_OF[group]);
    const holding = told.filter(({ comparisons }) =>
      comparisons.some(({ value, to }) => [value, to].includes(number.value)),
    );
    return isNamed(next) || sources.length === 0 || holding.length === 0
      ? false
      : !holding.some(({ of }) => sources.includes(of));
  });
}

/** "Хотя бы раз с промокодом и хотя бы раз без": without what was left out. */
export function withoutUntold({ parts, tokens }: Sentence): Term[] {
  return parts.flatMap(({ terms }) =>
    terms.slice(-1).filter((term) => term.use === "clause" && /^(?:без|without)$/.test(tokens[term.from]?.plain ?? "")),
  );
}

/** "More than 60 days after the first", where the definition has "within 60 days". */
export function withinOtherwise({ terms, definition }: Sentence): Term[] {
  const text = JSON.stringify(definition);
  return terms.filter((term, at) => {
    const n = term.time !== undefined && "length" in term.time ? term.time.length?.n : undefined;
    const isOver = terms.slice(Math.max(0, at - 2), at).some((one) => means(one, "gt", "ge") && !means(one, "filler"));
    return n !== undefined && isOver && term.use === "clause" && text.includes(`"within":{"n":${n},`);
  });
}

/** "Only" beside goods or a time, of which the definition knows nothing. */
export function onlyUntold({ terms, definition }: Sentence): Term[] {
  const text = JSON.stringify(definition.where);
  if (/"except"|"compare"|"op":"="|"consent"/.test(text)) return [];
  return terms.filter((term, at) => {
    if (!means(term, "only") || (term.name ?? term.number ?? term.time) !== undefined) return false;
    const next = terms.slice(at + 1).find((one) => one.use === "clause");
    return next !== undefined && (isObject(next) || next.time !== undefined);
  });
}

const IT = /^(?:it|его|её|ее|нее|неё|него|він|вона|воно|його|її|неї|нього|он|она|оно)$/;

/** "It" behind an order that was counted, in a condition of its own. */
export function untied({ parts, tokens, told }: Sentence): Term[] {
  return parts.flatMap(({ terms, link }, at) => {
    if (link === "begin") return [];
    const it = terms.find(
      (term) => term.use !== "clause" && IT.test(tokens[term.from]?.plain ?? "") && term.to === term.from + 1,
    );
    const verb = terms.find(
      (term) => term.use === "clause" && groupsOf(term).some((group) => group === "orders" || group === "returns"),
    );
    const before = parts[at - 1]?.terms.some((term) => groupsOf(term).includes("orders"));
    return it !== undefined &&
      verb !== undefined &&
      before === true &&
      told.filter(({ of }) => of === "orders" || of === "returns").length > 1 &&
      !told.some(({ texts }) => texts.has("cancelled") && texts.has("new"))
      ? [it]
      : [];
  });
}

const OF_GOODS = ["orders", "returns", "visits"];

/** A word of some product's name, where nobody said that anything was bought: "клиенты с кашлем", "платили картой". */
export function namedInPassing({ terms, tokens }: Sentence): Term[] {
  const isPart = ({ use, name }: Term): boolean =>
    use === "clause" &&
    name?.how === "part" &&
    name.names.every(({ kind }) => kind === "product" || kind === "variant");
  const isOfGoods = (term: Term): boolean =>
    groupsOf(term).some((group) => OF_GOODS.includes(group)) || (means(term, "buyer") && term.use === "clause");
  const heads = terms.filter(isOfGoods);
  if (heads.length === 0) return terms.filter(isPart);
  if (!heads.every((term) => means(term, "spend", "paid", "unpaid"))) return [];
  return terms.filter((term) => isPart(term) && !/^(?:на|за|on|for)$/.test(tokens[term.from - 1]?.plain ?? ""));
}

/** "Купили капучино": a value of the customer's own where goods were to come. */
export function valueBought({ parts, tokens }: Sentence): Term[] {
  return parts.flatMap(({ terms, verbs }) =>
    terms.filter(({ use, name, own, from }, at) => {
      const isValue = use === "clause" && name?.names.every(({ kind }) => kind === "custom_value");
      const before = terms.slice(0, at).findLast((one) => !means(one, "not", "only", "filler"));
      const isLed = [tokens[from]?.plain, tokens[from - 1]?.plain].some((word) => LED.test(word ?? ""));
      return (
        isValue && own === undefined && !isLed && before !== undefined && verbs.includes(before) && means(before, "buy")
      );
    }),
  );
}
const LED = /^(?:в|во|для|с|со|на|у|із|з|за|for|in|with|as|to)$/;

/** "Вернули всё, что заказали": that one thing is as much as another nobody has asked. */
export function allThat({ terms, tokens }: Sentence): Term[] {
  const plain = (at: number): string => tokens[at]?.plain ?? "";
  return terms.filter(({ from, to, name }) => {
    const next = plain(to) === "," ? to + 1 : to;
    return (
      name === undefined &&
      to === from + 1 &&
      /^(?:все|всё|усе|everything|all)$/.test(plain(from)) &&
      /^(?:что|що|that|they|we)$/.test(plain(next))
    );
  });
}

const ALL = /^(?:все|всі|усі|всех|[ву]сіх|all|every|each)$/;

/** "Купили все категории": how many there are nobody has asked. */
export function everyKind({ terms, tokens }: Sentence): Term[] {
  return terms.filter((term, at) => {
    if (!means(term, "categories_noun", "brands_noun") || term.use === "clause") return false;
    const before = terms.slice(Math.max(0, at - 2), at).filter((one) => !means(one, "products_noun"));
    return before.some((one) => ALL.test(tokens[one.from]?.plain ?? "") || means(one, "every"));
  });
}

/** "Потом", "сначала", of which the definition knows nothing: what happened first is not to be lost. */
export function orderUntold({ terms, told, definition }: Sentence): Term[] {
  if (/"kind":"(?:sequence|moment)"|"nth"/.test(JSON.stringify(definition))) return [];
  const isPlain = ({ name, number, time }: Term): boolean => (name ?? number ?? time) === undefined;
  const happened = told.filter(({ isOwn }) => !isOwn).length;
  const goods = terms.filter((term) => isObject(term) && term.use === "clause").length;
  return terms.filter(
    (term) => isPlain(term) && (means(term, "afterwards") || means(term, "at_first")) && (happened > 1 || goods > 1),
  );
}

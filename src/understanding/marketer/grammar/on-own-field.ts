import type { Comparison, Test } from "../../../segments/index.ts";
import { wordsOf } from "../names/parts.ts";
import { addFact } from "./facts.ts";
import type { OwnField } from "./own-fields.ts";
import { SUMS } from "./reckoned.ts";
import { type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** A field of the shop's own by its name: with a number, a value or a window beside it, or that it is known at all. */
export function onOwnField(scene: Scene, term: Term, own: OwnField): boolean {
  if (own.isDone) {
    use(term);
    return true;
  }
  if (own.field.type === "number" && numberAhead(scene, term)) return true;
  if (valueBeside(scene, own)) return done(scene, own);
  const test = testOf(scene, term, own);
  if (test === null) return false;
  const { name } = own.field;
  addFact(scene, name, { kind: "attribute", field: name, test }, term);
  return done(scene, own);
}

/** The field that a number is of: the one named right behind it, or before it with nothing but little words between. */
export function ownFieldOf(scene: Scene, term: Term, next: Term | undefined): OwnField | null {
  const at = scene.terms.indexOf(term);
  const behind = [next, scene.terms[at + 1], scene.terms[at + 2]].find((one) => isOpen(one));
  const before = scene.terms.slice(Math.max(0, at - REACH), at).findLast((one) => isOpen(one));
  const between = before === undefined ? [] : scene.terms.slice(scene.terms.indexOf(before) + 1, at);
  const own = between.every((one) => isLittle(one)) && before !== undefined ? before.own : behind?.own;
  if (term.number?.is === "money" && own !== undefined && !SUMS.includes(own.field.name)) return null;
  return own ?? null;
}

/** A condition on a number of the field's. */
export function addOwnNumber(scene: Scene, own: OwnField, is: Comparison, terms: Term[]): boolean {
  const { name } = own.field;
  const named = scene.terms.filter((one) => one.own === own);
  addFact(scene, name, { kind: "attribute", field: name, test: { kind: "number", is } }, ...named, ...terms);
  return done(scene, own);
}

const REACH = 5;

const isOpen = (term: Term | undefined): boolean => term?.own?.field.type === "number" && !term.own.isDone;

const isLittle = (one: Term): boolean =>
  one.own !== undefined ||
  one.use === "filler" ||
  means(
    one,
    "filler",
    "gt",
    "ge",
    "lt",
    "le",
    "eq",
    "from_end",
    "known",
    "older",
    "younger",
    "not_older",
    "not_younger",
  );

const numberAhead = ({ terms }: Scene, term: Term): boolean => {
  const at = terms.indexOf(term);
  const ahead = terms.slice(at + 1, at + 1 + REACH).findIndex((one) => one.number !== undefined);
  return ahead >= 0 && terms.slice(at + 1, at + 1 + ahead).every(isLittle);
};

/** "С жирной кожей": the value says it. */
const valueBeside = ({ chunk, terms }: Scene, { field, tokens }: OwnField): boolean =>
  [...chunk.terms, ...terms.filter(({ from }) => from > (tokens.at(-1) ?? 0) && from <= (tokens.at(-1) ?? 0) + 2)].some(
    (one) => one.name?.names.some((name) => name.field === field.name),
  );

function testOf(scene: Scene, term: Term, { field, isCount }: OwnField): Test | null {
  const next = scene.terms[scene.terms.indexOf(term) + 1];
  const isDenied = scene.pending.without || means(next, "without") || scene.pending.not.length > 0;
  if (means(next, "without")) use(next);
  if (isDenied) {
    scene.pending.without = false;
    use(...scene.pending.not);
    scene.pending.not = [];
  }
  if (field.type === "boolean") return { kind: "in", values: [isDenied ? "false" : "true"] };
  if (isCount) {
    if (!isDenied && !isHad(scene, term)) return null;
    return { kind: "number", is: isDenied ? { op: "=", value: 0 } : { op: ">=", value: 1 } };
  }
  const said = yesOrNo(scene, field.name, !isDenied);
  if (said !== null && (isDenied || isHad(scene, term) || isTold(term))) return { kind: "in", values: [said] };
  if (isDenied) return { kind: "unknown" };
  return isKnown(scene, term) ? { kind: "known" } : null;
}

/** "Да" of a field that holds yes and no. */
function yesOrNo({ lexicon }: Scene, field: string, isYes: boolean): string | null {
  const values = lexicon.names.filter((name) => name.field === field).map(({ value }) => value);
  const find = (what: RegExp): string | undefined => values.find((value) => what.test(value.toLowerCase()));
  const [yes, no] = [find(YES), find(NO)];
  return yes === undefined || no === undefined || values.length > 2 ? null : isYes ? yes : no;
}
const YES = /^(?:да|есть|yes|так|є|y|1)$/;
const NO = /^(?:нет|no|ні|немає|нема|n|0)$/;

/** "Пенсионеры", "члены книжного клуба": the whole name of the field says who they are. */
const isTold = ({ own }: Term): boolean =>
  own?.field.names.some((name) => wordsOf(name).length === own.tokens.length) ?? false;

/** "Порода указана"; a field of texts that somebody has may hold "none". */
function isKnown({ terms }: Scene, term: Term): boolean {
  const next = terms[terms.indexOf(term) + 1];
  const isSaid = means(next, "known") && !means(next, "had");
  if (isSaid) use(next);
  return isSaid;
}

/** "Есть дети", "with kids". */
function isHad({ terms }: Scene, term: Term): boolean {
  const at = terms.indexOf(term);
  const near = terms.slice(Math.max(0, at - 2), at);
  const had = near.find((one) => means(one, "known", "had"));
  use(had);
  return had !== undefined;
}

function done(scene: Scene, own: OwnField): boolean {
  own.isDone = true;
  const first = scene.terms.findIndex((one) => one.own === own);
  const lead = scene.terms.slice(Math.max(0, first - 2), Math.max(0, first)).find((one) => means(one, "had"));
  if (lead?.use === undefined) use(lead);
  for (const one of scene.terms) if (one.own === own) use(one);
  return true;
}

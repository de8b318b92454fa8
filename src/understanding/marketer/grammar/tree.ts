import type { Condition } from "../../../segments/index.ts";
import { areApart } from "./apart.ts";
import type { Join } from "./clause.ts";

/** A condition with what joins it to the one before. */
export interface Node {
  join: Join;
  condition: Condition;
  /** To be taken away from the rest. */
  except: boolean;
}

/**
 * The tree of what was said in a row. What stands side by side holds together first, then "or", then commas, "and" and relative
 * clauses: "A or B who did C" binds both (§9.4). "A, B or C" of one sort is a list.
 */
export function treeOf(nodes: readonly Node[]): Condition {
  const cut = otherPeopleAt(nodes);
  if (cut > 0) {
    const shared = sharedBehind(nodes, cut);
    if (shared > cut) {
      const either: Condition = { kind: "any", of: [treeOf(nodes.slice(0, cut)), treeOf(nodes.slice(cut, shared))] };
      return { kind: "all", of: [either, ...flat(treeOf(nodes.slice(shared)))] };
    }
    const others = treeOf([{ join: "none", condition: treeOf(nodes.slice(cut)), except: false }]);
    return { kind: "any", of: [treeOf(nodes.slice(0, cut)), ...(others.kind === "any" ? others.of : [others])] };
  }
  const groups = groupsOf(nodes);
  return allOf(groups.map(anyOf));
}

/**
 * Where other people begin: "women who bought coffee and men who bought tea", "or men who bought tea". Nobody has two values of one
 * field, so that a second one behind something else speaks of others.
 */
function otherPeopleAt(nodes: readonly Node[]): number {
  const told = new Map<string, number>();
  return nodes.findIndex(({ condition, join, except }, at) => {
    if (except || condition.kind !== "attribute" || condition.test.kind !== "in") return false;
    const before = told.get(condition.field);
    told.set(condition.field, at);
    return before !== undefined && before < at - 1 && (join === "and" || join === "or" || join === "comma");
  });
}

/** "Женщины из Риги или мужчины из Вильнюса, которые не покупали чай": neither did (§9.4), unless something was said of the first alone. */
function sharedBehind(nodes: readonly Node[], cut: number): number {
  const at = nodes.findIndex(({ condition, join }, place) => place > cut && !isOwn(condition) && BEHIND.includes(join));
  return nodes.slice(0, at).every(({ condition, except }) => isOwn(condition) && !except) ? at : -1;
}
const BEHIND: readonly Join[] = ["who", "comma"];

const flat = (condition: Condition): Condition[] => (condition.kind === "all" ? condition.of : [condition]);

/** Runs that "or" holds together; each is a list of alternatives, and each of those stands side by side. */
type Alternatives = Node[][];

function groupsOf(nodes: readonly Node[]): Alternatives[] {
  const groups: Alternatives[] = [];
  for (const node of nodes) {
    const group = groups.at(-1);
    if (group === undefined) groups.push([[node]]);
    else if (node.join === "or" && (isSameNumber(group, node) || isSameDoing(group, node))) widen(group, node);
    else if (node.join === "or" || isOther(group.at(-1)?.at(-1), node)) group.push([node]);
    else if (node.join === "none" && node.except === group.at(-1)?.at(-1)?.except) group.at(-1)?.push(node);
    else groups.push([[node]]);
  }
  return joinLists(groups);
}

/** "Рижане 25-34 лет или старше 60": one number of theirs, said both ways, of those people. */
function isSameNumber(group: Alternatives, { condition, except }: Node): boolean {
  const [side, other] = group;
  const last = side?.at(-1);
  if (other !== undefined || side === undefined || side.length < 2 || last === undefined || last.except || except)
    return false;
  return isNumber(last.condition) && isNumber(condition) && sortOf(last.condition) === sortOf(condition);
}

/** "Рижанки с двумя заказами или с возвратом": who they are holds for either of what they did. */
function isSameDoing([side, other]: Alternatives, { condition, except }: Node): boolean {
  const last = side?.at(-1);
  if (other !== undefined || side === undefined || side.length < 2 || last === undefined || last.except || except)
    return false;
  return isDoing(last.condition) && isDoing(condition) && side.slice(0, -1).every((one) => isOwn(one.condition));
}

const isDoing = ({ kind }: Condition): boolean => kind === "quantity" || kind === "moment" || kind === "sequence";
const isOwn = ({ kind }: Condition): boolean => kind === "attribute" || kind === "birthday";

const isNumber = (condition: Condition): boolean => condition.kind === "attribute" && condition.test.kind === "number";

function widen([side]: Alternatives, node: Node): void {
  const last = side?.pop();
  if (side !== undefined && last !== undefined)
    side.push({ ...last, condition: { kind: "any", of: [last.condition, node.condition] } });
}

/** "Нейтралы и критики": nobody is both, so that either is meant (§9.6). */
const isOther = (before: Node | undefined, { join, condition, except }: Node): boolean =>
  before !== undefined &&
  !before.except &&
  !except &&
  (join === "and" || join === "comma") &&
  areApart(before.condition, condition);

/** "Жаловались, возвращали или отменяли": a comma before an "or" of the same sort makes it a list. */
function joinLists(groups: Alternatives[]): Alternatives[] {
  const joined: Alternatives[] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    const isList =
      before !== undefined && group.length > 1 && group[0]?.[0]?.join === "comma" && isSameSort(before, group);
    if (isList) joined[joined.length - 1] = [...before, ...group];
    else joined.push(group);
  }
  return joined;
}

const isSameSort = (before: Alternatives, group: Alternatives): boolean => {
  const all = [...before, ...group].flat();
  return before.every((side) => side.length === 1) && new Set(all.map(({ condition }) => sortOf(condition))).size === 1;
};

const sortOf = (condition: Condition): string =>
  condition.kind === "attribute"
    ? `attribute ${condition.field}`
    : condition.kind === "birthday"
      ? "birthday"
      : "happening";

function anyOf(group: Alternatives): Condition {
  const isExcept = group.some((side) => side.some(({ except }) => except));
  const sides = group.map((side) => allOf(side.map(({ condition }) => condition)));
  const [only] = sides;
  const condition: Condition = sides.length === 1 && only !== undefined ? only : { kind: "any", of: sides };
  return isExcept ? { kind: "except", of: condition } : condition;
}

/** All of them together; what is said twice is wanted once. */
function allOf(conditions: Condition[]): Condition {
  const each = [...new Map(conditions.flatMap(flat).map((one) => [JSON.stringify(one), one])).values()];
  const [only] = each;
  return each.length === 1 && only !== undefined ? only : { kind: "all", of: each };
}

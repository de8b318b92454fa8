import * as z from "zod";
import { type Condition, type Definition, type Leaf, leaf, type Top, top } from "../../../segments/index.ts";

const id = z.string().min(1).max(20);

/**
 * A segment in the words of a model: the tree laid flat, because not every endpoint takes a schema that holds itself. What no group
 * names must all hold. `words` says from which words of the text a condition, a group or the `top` came.
 */
export const SaidSegment = z.object({
  conditions: z.array(z.object({ id, is: leaf })).max(60),
  groups: z.array(z.object({ id, kind: z.enum(["all", "any", "not", "except"]), of: z.array(id).max(60) })).max(30),
  top: top.nullable(),
  words: z.array(z.object({ words: z.string().max(300), id })).max(60),
});
/** {@link SaidSegment} */
export type SaidSegment = z.output<typeof SaidSegment>;
type Group = SaidSegment["groups"][number];

/** By this id words speak of the `top`. */
export const TOP = "top";

/** What was said as a definition that is still to be checked; null where the ids make no tree. */
export function treeSaid({ conditions, groups, top: ranked }: SaidSegment, timezone: string): unknown {
  const ids = [...conditions, ...groups].map((one) => one.id);
  const inside = groups.flatMap(({ of }) => of);
  const isTree = new Set(ids).size === ids.length && new Set(inside).size === inside.length && !ids.includes(TOP);
  if (!isTree || groups.some((group) => !isGroup(group, ids))) return null;
  const leaves = new Map(conditions.map((one) => [one.id, one.is]));
  const made = new Map(groups.map((one) => [one.id, one]));
  const outer = ids.filter((one) => !inside.includes(one));
  const reached = new Set<string>();
  const build = (one: string): unknown => {
    reached.add(one);
    const group = made.get(one);
    if (!group) return leaves.get(one);
    const { kind, of } = group;
    return { kind, of: kind === "not" || kind === "except" ? build(of[0] ?? "") : of.map(build) };
  };
  const all = outer.map(build);
  // Groups that hold one another hang nowhere.
  if (reached.size < ids.length) return null;
  return { where: all.length === 1 ? all[0] : { kind: "all", of: all }, ...(ranked && { top: ranked }), timezone };
}

const isGroup = ({ kind, of }: Group, ids: readonly string[]): boolean =>
  of.every((one) => ids.includes(one)) && (kind === "all" || kind === "any" ? of.length > 0 : of.length === 1);

/** A definition in the same form, for a model to begin with. */
export function saidOf(definition: Definition | null): Omit<SaidSegment, "words"> {
  const said = { conditions: [] as { id: string; is: Leaf }[], groups: [] as Group[] };
  let count = 0;
  const add = (condition: Condition): string => {
    count += 1;
    const own = String(count);
    switch (condition.kind) {
      case "all":
      case "any":
        said.groups.push({ id: own, kind: condition.kind, of: condition.of.map(add) });
        break;
      case "not":
      case "except":
        said.groups.push({ id: own, kind: condition.kind, of: [add(condition.of)] });
        break;
      default:
        said.conditions.push({ id: own, is: condition });
    }
    return own;
  };
  const where = definition?.where;
  if (where?.kind === "all") where.of.forEach(add);
  else if (where) add(where);
  const ranked: Top | null = definition?.top ?? null;
  return { ...said, top: ranked };
}

import type { Condition, Definition, Top } from "../definition.ts";
import { toldField } from "./attribute.ts";
import { mayBeUnknown, toldLeaf } from "./leaf.ts";
import { toldQuantity } from "./quantity.ts";
import { type Teller, type Telling, tellerOf } from "./teller.ts";

/** A definition in words. */
export interface Description {
  /** The whole, in one sentence or two: what a marketer confirms. Two definitions of other people never read alike. */
  sentence: string;
  /** Each condition by its place in the tree, the root's being []: short, without the dates of windows. */
  clauses: { path: number[]; text: string }[];
  /** The order and the number of people, where only the first of them are asked for. */
  top: string | null;
}

/** Tells in one language whom a definition is about; time is told in the definition's zone. */
export function describe(definition: Definition, telling: Telling): Description {
  const teller = tellerOf(telling, definition.timezone, true);
  const short = tellerOf(telling, definition.timezone, false);
  const top = definition.top ? toldTop(teller, definition.top) : null;
  const { timezone } = definition;
  const elsewhere = telling.timezone !== undefined && telling.timezone !== timezone;
  const zone = elsewhere ? teller.say("segment-zone", { zone: timezone }) : null;
  const sentence = [toldWhole(teller, definition.where), top, zone].filter((one) => one !== null).join(" ");
  return { sentence, clauses: clausesOf(short, definition.where, []), top };
}

/** One condition in words, with the dates of its windows. */
export const describeCondition = (condition: Condition, timezone: string, telling: Telling): string =>
  toldCondition(tellerOf(telling, timezone, true), condition);

/** The conditions that the whole consists of: those that people are taken away by are told last. */
function toldWhole(teller: Teller, where: Condition): string {
  const parts = flat(where, "all");
  const kept = parts.filter((part) => part.kind !== "except").map((part) => toldCondition(teller, part));
  const but = parts.flatMap((part) => (part.kind === "except" ? [toldBut(teller, "segment-but", part.of)] : []));
  if (parts.length === 0) return teller.say("segment-everybody");
  if (kept.length === 0) return teller.say("segment-everybody-but", { what: but.join("; ") });
  return teller.say("segment-sentence", { what: [...kept, ...but].join("; ") });
}

function toldCondition(teller: Teller, condition: Condition): string {
  switch (condition.kind) {
    case "all":
    case "any":
      return toldGroup(teller, condition);
    case "not": {
      const what = teller.say("segment-not", { what: toldCondition(teller, condition.of) });
      return mayBeUnknown(condition.of) ? teller.say("segment-unknown-out", { what }) : what;
    }
    case "except":
      return toldBut(teller, "segment-all-but", condition.of);
    default:
      return toldLeaf(teller, condition);
  }
}

function toldGroup(teller: Teller, group: Extract<Condition, { kind: "all" | "any" }>): string {
  const parts = flat(group, group.kind);
  const [only] = parts;
  if (!only) return teller.say("segment-anything");
  if (parts.length === 1) return toldCondition(teller, only);
  const texts = parts.map((part) => `(${toldCondition(teller, part)})`);
  return group.kind === "any"
    ? teller.say("segment-any", { what: teller.either(texts) })
    : teller.say("segment-all", { what: teller.both(texts) });
}

function toldBut(teller: Teller, reply: "segment-but" | "segment-all-but", condition: Condition): string {
  const what = teller.say(reply, { what: toldCondition(teller, condition) });
  return mayBeUnknown(condition) ? teller.say("segment-unknown-stay", { what }) : what;
}

/** "A and (B and C)" are three conditions, and a group of one is that one. */
function flat(condition: Condition, kind: "all" | "any"): Condition[] {
  if (condition.kind === kind) return condition.of.flatMap((part) => flat(part, kind));
  const group = condition.kind === "all" || condition.kind === "any" ? condition.of : [];
  const [only, ...others] = group;
  return only && others.length === 0 ? flat(only, kind) : [condition];
}

function clausesOf(teller: Teller, condition: Condition, path: number[]): { path: number[]; text: string }[] {
  const isTaken = condition.kind === "except" && path.length === 1;
  const text = isTaken ? toldBut(teller, "segment-but", condition.of) : toldCondition(teller, condition);
  return [{ path, text }, ...insideOf(condition).flatMap((part, at) => clausesOf(teller, part, [...path, at]))];
}

function insideOf(condition: Condition): Condition[] {
  if (condition.kind === "all" || condition.kind === "any") return condition.of;
  return condition.kind === "not" || condition.kind === "except" ? [condition.of] : [];
}

function toldTop(teller: Teller, { by, n, percent, lowest }: Top): string {
  const what = "measure" in by ? toldQuantity(teller, by) : toldField(teller, by.field);
  const order = lowest ? "lowest" : "highest";
  return teller.say("segment-top", { order, by: what, percent: percent ? "yes" : "no", n });
}

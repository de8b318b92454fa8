import { normalise, unreachable } from "../../../src/base/index.ts";
import type { Command } from "../../../src/dialogue/index.ts";
import type { ReadCommand, Reading } from "../../../src/understanding/index.ts";
import type { Labelled } from "./labelled.ts";

/** Whether the acts are the same in the same order, whether the values are the same, and of each command whether it is among those expected. */
export interface Judgement {
  commands: boolean;
  slots: boolean;
  each: { confidence: number; right: boolean }[];
}

/** Judges a reading by the expectation, or by the other one that it comes nearest to. */
export function judge(labelled: Labelled, { commands }: Reading): Judgement {
  const counted = commands.filter(({ command }) => !("slot" in command && labelled.ignore.includes(command.slot)));
  const all = [labelled.expect, ...labelled.or].map((expected) => against(expected, labelled, counted));
  const weight = (one: Judgement) => 4 * Number(one.commands) + 2 * Number(one.slots) + shareRight(one);
  return all.reduce((best, one) => (weight(one) > weight(best) ? one : best));
}

const shareRight = ({ each }: Judgement): number => each.filter(({ right }) => right).length / (each.length + 1);

function against(expected: string[], labelled: Labelled, read: ReadCommand[]): Judgement {
  const wanted = expected.filter((one) => !labelled.ignore.some((slot) => isOf(one, slot))).map(comparable);
  const have = read.map(({ command }) => comparable(inNotation(command, labelled.kind)));
  const acts = (list: string[]) => list.filter((one) => !isValue(one));
  const values = (list: string[]) => [...new Set(list.filter(isValue))].sort();
  return {
    commands: sameActs(acts(have), acts(wanted)) && (!wanted.includes("knowledge") || isComplete(labelled, read)),
    slots: sameActs(values(have), values(wanted)),
    each: read.map(({ confidence }, at) => ({
      confidence,
      right: wanted.some((one) => have[at] !== undefined && isSame(have[at], one)),
    })),
  };
}

const isOf = (one: string, slot: string): boolean =>
  one.startsWith(`${slot}=`) ? !OF_PRODUCTS.test(one) : slot === "product" && one.startsWith("wants=");

const OF_PRODUCTS = /^(price|stock|product|recommend|compare|choose)=/;

const isValue = (one: string): boolean => /^[a-z_]+[=~]/.test(one) && !OF_PRODUCTS.test(one);

/** Sums are compared as numbers. */
const comparable = (one: string): string =>
  one.replace(/^(amount=)(\d+(?:[.,]\d+)?)/, (_, name: string, sum: string) => name + Number(sum.replace(",", ".")));

function isComplete(labelled: Labelled, read: ReadCommand[]): boolean {
  const questions = read.flatMap(({ command }) => ("question" in command ? [normalise(command.question ?? "")] : []));
  return labelled.has.every((word) => questions.join(" ").includes(normalise(word)));
}

const sameActs = (read: string[], expected: string[]): boolean =>
  read.length === expected.length && read.every((one, at) => isSame(one, expected[at] ?? ""));

/** `product=*` is any question about products; so are `recommend=*` and the others. */
const isSame = (one: string, expected: string): boolean =>
  one === expected || (expected.endsWith("=*") && one.startsWith(expected.slice(0, -1)));

/** A command in the notation of the labelled files. */
export function inNotation(command: Command, kind?: Labelled["kind"]): string {
  switch (command.type) {
    case "start_flow":
      return command.flow;
    case "set_slot":
      return `${command.slot === "product" ? "wants" : command.slot}=${command.value}`;
    case "correct_slot":
      return `${command.slot}~${command.value ?? ""}`;
    case "cancel_flow":
      return "cancel";
    case "ask_knowledge":
      return "knowledge";
    case "ask_product":
      return `${command.aspect === "any" ? "product" : command.aspect}=${command.query}`;
    case "choose":
      return `choose=${command.value}`;
    case "chitchat":
      // Off topic with a question is looked up like one; what is to be refused may be declined at once.
      return (command.question !== undefined && command.kind === "off_topic") ||
        (kind === "refuse" && (command.kind === "off_topic" || command.kind === "smalltalk"))
        ? "knowledge"
        : command.kind;
    case "hand_off":
      return command.reason;
    case "affirm":
    case "deny":
      return command.type;
    default:
      return unreachable(command);
  }
}

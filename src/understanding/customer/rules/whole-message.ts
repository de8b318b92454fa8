import { type FlowName, type SlotName, slotIn } from "../../../dialogue/index.ts";
import type { ReadCommand, ReadingContext } from "../reading.ts";
import { LIKELY, read } from "./message.ts";
import { valuesFor } from "./values.ts";

/**
 * Adds what the rest of a message tells its only request: "I'd like to send something back. It's the grinder." What was said later
 * takes the place of what was said before ("полкило… нет, килограмм").
 */
export function withWholeMessage(commands: ReadCommand[], text: string, context: ReadingContext): ReadCommand[] {
  const flow = onlyFlow(commands, context);
  if (flow === null) return withAskedProduct(commands);
  const values = new Map<SlotName, string>(valuesFor(flow, text, context));
  if (saidFor(commands, "address") !== null || values.has("address")) values.delete("city");
  const kept = values.has("address") ? commands.filter((one) => !isCity(one)) : commands;
  const renewed = kept.map((one) => renew(one, values));
  return [...renewed, ...[...values].map(([slot, value]) => read({ type: "set_slot", slot, value }, text, FROM_WHOLE))];
}

/** An address says its city. */
const isCity = ({ command }: ReadCommand): boolean => command.type === "set_slot" && command.slot === "city";

const FROM_WHOLE = 0.8;

/** "Is it in stock in khaki? Then put one into my order": the product just asked about is the one. */
function withAskedProduct(commands: ReadCommand[]): ReadCommand[] {
  const asked = commands.findIndex(({ command }) => command.type === "ask_product");
  const [product] = commands.slice(asked, asked + 1);
  const begun = commands.slice(asked + 1).find(({ command }) => command.type === "start_flow");
  if (product?.command.type !== "ask_product" || begun?.command.type !== "start_flow") return commands;
  const { flow } = begun.command;
  const slot = (["product", "item"] as const).find((one) => slotIn(flow, one) !== null);
  if (slot === undefined || saidFor(commands, slot) !== null || saidFor(commands, "quantity") === null) return commands;
  return [...commands, read({ type: "set_slot", slot, value: product.command.query }, product.words, FROM_WHOLE)];
}

function onlyFlow(commands: readonly ReadCommand[], { flow, asked }: ReadingContext): FlowName | null {
  const acts = commands.flatMap(({ command }) => (command.type === "set_slot" ? [] : [command]));
  const [only] = acts;
  if (acts.length === 1 && only?.type === "start_flow") return only.flow;
  return acts.length === 0 && commands.length > 0 && asked !== "address" && asked !== "reason" ? flow : null;
}

/** A value read less surely than by an exact rule gives way to that of the whole message; either way it is not added again. */
function renew(one: ReadCommand, values: Map<SlotName, string>): ReadCommand {
  if (one.command.type !== "set_slot") return one;
  const value = values.get(one.command.slot);
  values.delete(one.command.slot);
  if (value === undefined || one.confidence >= LIKELY) return one;
  return { ...one, command: { ...one.command, value } };
}

const saidFor = (commands: readonly ReadCommand[], slot: SlotName): string | null =>
  commands.flatMap(({ command }) => (command.type === "set_slot" && command.slot === slot ? [command.value] : []))[0] ??
  null;

import { activeFrame, type Closed, type Command, type DialogueState, isRecalled, LOOKS } from "../../dialogue/index.ts";
import { asksAnother, asksOutcome } from "../../understanding/index.ts";

/**
 * What a message asks for after people gave the conversation back: a question of what they decided is answered from what they left, and what
 * they settled is not begun again by itself. Who asks for another one, or names another order, begins anew.
 */
export function recalled(
  commands: readonly Command[],
  state: DialogueState,
  { text, at }: { text: string; at: Date },
): Command[] {
  const closed = activeFrame(state) === null ? isRecalled(state, at) : null;
  if (!closed || !commands.some(isAsking)) return [...commands];
  const flow = settledAgain(commands, closed, text);
  if (!flow && !(namesNoOther(commands, closed) && asksOutcome(text, closed))) return [...commands];
  const [first, ...rest] = commands.filter(isAsking);
  const outcome: Command = { type: "chitchat", kind: "outcome", ...(flow ? { flow } : {}) };
  return first
    ? [...commands.filter((one) => !isAsking(one) && !isValue(one)), outcome, ...rest.filter(isOther(flow))]
    : [outcome];
}

/** What may ask of it: not a thank-you, an answer to a choice, or a call for a person. */
const isAsking = (command: Command): boolean =>
  command.type === "start_flow" ||
  command.type === "ask_knowledge" ||
  command.type === "ask_product" ||
  (command.type === "chitchat" && (command.kind === "off_topic" || command.kind === "smalltalk"));

const isValue = ({ type }: Command): boolean => type === "set_slot" || type === "correct_slot";

/** Beside the question of the outcome only what begins something else is asked for as well. */
const isOther = (flow: string | undefined) => (command: Command) =>
  command.type === "start_flow" && !LOOKS.has(command.flow) && command.flow !== flow;

/** The flow that was settled and is asked for again just like that, if one is. */
function settledAgain(commands: readonly Command[], closed: Closed, text: string) {
  const started = commands.find(
    (command) => command.type === "start_flow" && closed.flows.includes(command.flow) && !LOOKS.has(command.flow),
  );
  if (started?.type !== "start_flow" || asksAnother(text) || !namesNoOther(commands, closed)) return undefined;
  return started.flow;
}

/** Whether every value that is named is one that was spoken of with people, or none is. */
const namesNoOther = (commands: readonly Command[], { slots }: Closed): boolean =>
  commands.every(
    (command) =>
      command.type !== "set_slot" || OTHERS.every((slot) => command.slot !== slot || slots[slot] === command.value),
  );

const OTHERS = ["order", "date", "item", "product"] as const;

import * as z from "zod";
import { CHITCHAT, Command, FLOW_NAMES, PRODUCT_ASPECTS, SLOT_NAMES } from "../../../dialogue/index.ts";
import { commandOf as commandOfIntent, type IntentCommand } from "../intents.ts";

const TYPES = [
  "start_flow",
  "set_slot",
  "correct_slot",
  "affirm",
  "deny",
  "cancel_flow",
  "ask_knowledge",
  "ask_product",
  "choose",
  "chitchat",
  "hand_off",
] as const;

/**
 * A command in the words of a model, flat, so that small models keep to it: `name` is the flow, slot, aspect, kind or reason,
 * `value` the slot's value, the question, the product or the choice; each is empty where the type has none.
 */
const Said = z.object({ type: z.enum(TYPES), name: z.string().max(100), value: z.string().max(1000) });
/** See the schema of the same name. */
export type Said = z.infer<typeof Said>;

/** What a model is asked for. */
export const SaidCommands = z.object({ commands: z.array(Said).max(10) });

/** What only doors and capabilities tell, whatever anybody says. */
const AT_THE_DOOR: readonly string[] = ["sticker", "file", "voice", "identity", "link", "join_thread", "items", "more"];

/** What was said as a command; null where it is none: a name that there is not, or a value that is missing. */
export function commandSaid({ type, name, value }: Said, text: string): Command | null {
  if (AT_THE_DOOR.includes(name)) return null;
  return Command.safeParse(plainCommand({ type, name, value }, text)).data ?? null;
}

function plainCommand({ type, name, value }: Said, text: string): unknown {
  switch (type) {
    case "start_flow":
      return { type, flow: name };
    case "set_slot":
      return { type, slot: name, value };
    case "correct_slot":
      return { type, slot: name, value: value.trim() || null };
    case "ask_knowledge":
      return { type, question: value.trim() || text.slice(0, 1000) };
    case "ask_product":
      return { type, query: value, aspect: name || "any" };
    case "choose":
      return { type, value };
    case "chitchat":
      return { type, kind: name, ...(TOLD_WITH_QUESTION.includes(name) ? { question: text.slice(0, 1000) } : {}) };
    case "hand_off":
      return { type, reason: name };
    case "cancel_flow":
      return name === "later" ? { type, later: true } : { type };
    default:
      return { type };
  }
}

/** These are looked up before they are declined. */
const TOLD_WITH_QUESTION: readonly string[] = ["off_topic", "promo_code"];

/** What an example's intent stands for, in the words of a model. */
export function saidOf(intent: IntentCommand | null, text: string): Said {
  if (intent === null) return { type: "ask_knowledge", name: "", value: text };
  const command = commandOfIntent(intent, text);
  switch (command.type) {
    case "start_flow":
      return { type: command.type, name: command.flow, value: "" };
    case "ask_product":
      return { type: command.type, name: command.aspect, value: text };
    case "chitchat":
      return { type: command.type, name: command.kind, value: "" };
    case "hand_off":
      return { type: command.type, name: command.reason, value: "" };
    default:
      return { type: command.type, name: "", value: "" };
  }
}

/** Every name that a prompt must explain. */
export const NAMES_SAID: readonly string[] = [
  ...[...FLOW_NAMES, ...SLOT_NAMES, ...CHITCHAT].filter((name) => !AT_THE_DOOR.includes(name)),
  ...PRODUCT_ASPECTS,
];

import { CHITCHAT, type Command, FLOW_NAMES } from "../../../src/dialogue/index.ts";
import type { Labelled } from "../reading/labelled.ts";

/** A command as a model says it: see `prompts/read-message.md`. */
export interface SaidCommand {
  type: string;
  name: string;
  value: string;
}

/** A label as a model would say it, in the notation of dev.yaml. */
function saidOf(one: string, { text, choices, topic }: Labelled): SaidCommand {
  const [, key = "", sign = "", value = ""] = /^(\w+)([=~])(.*)$/s.exec(one) ?? [];
  if (key === "choose") {
    const at = choices.findIndex((choice) => choice.value === value);
    return { type: "choose", name: "", value: String(at + 1) };
  }
  const aspect = ASPECTS[key];
  if (aspect) return { type: "ask_product", name: aspect, value: value === "*" ? text : value };
  const slot = key === "wants" ? "product" : key;
  if (sign) return { type: sign === "=" ? "set_slot" : "correct_slot", name: slot, value };
  if (isAmong(FLOW_NAMES, one)) return { type: "start_flow", name: one, value: "" };
  if (isAmong(CHITCHAT, one)) return { type: "chitchat", name: one, value: "" };
  if (one === "knowledge")
    return { type: "ask_knowledge", name: "", value: topic?.kind === "article" ? `${topic.question} ${text}` : text };
  if (one === "affirm" || one === "deny") return { type: one, name: "", value: "" };
  return one === "cancel" ? { type: "cancel_flow", name: "", value: "" } : { type: "hand_off", name: one, value: "" };
}

const ASPECTS: Record<string, string> = {
  price: "price",
  stock: "stock",
  product: "any",
  recommend: "recommend",
  compare: "compare",
};

const isAmong = (names: readonly string[], one: string): boolean => names.includes(one);

/** An order that nobody named, and a consent that nobody gave. */
const INVENTED = {
  order: { type: "set_slot", name: "order", value: "77777" },
  consent: { type: "affirm", name: "", value: "" },
};

/** What a played model says of a message, and which of its commands is made up. */
export interface PlayedReading {
  text: string;
  invented: SaidCommand | null;
}

/** Plays a model that reads: of twenty readings sixteen are right, one is another request, two invent something, one is no JSON. */
export function playReading(labelled: Labelled, turn: number): PlayedReading {
  const right = labelled.expect.map((one) => saidOf(one, labelled));
  const said = (commands: SaidCommand[], invented: SaidCommand | null = null): PlayedReading => ({
    text: JSON.stringify({ commands: invented ? [...commands, invented] : commands }),
    invented,
  });
  switch (turn % 20) {
    case 5:
      return said([{ type: "start_flow", name: "request_deletion", value: "" }]);
    case 10:
      return said(right, INVENTED.order);
    case 15:
      return said(right, labelled.expect.includes("affirm") ? null : INVENTED.consent);
    case 19:
      return { text: "The customer seems to want something.", invented: null };
    default:
      return said(right);
  }
}

/** Whether a reading holds what a played model made up. */
export const holds = (commands: readonly Command[], { type, value }: SaidCommand): boolean =>
  commands.some(
    (command) => command.type === type && (value === "" || ("value" in command && command.value === value)),
  );

import { CHITCHAT, FLOW_NAMES } from "../../../src/dialogue/index.ts";
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
export const INVENTED: SaidCommand[] = [
  { type: "set_slot", name: "order", value: "77777" },
  { type: "affirm", name: "", value: "" },
];

/** Plays a model that reads: of twenty readings sixteen are right, one is another request, two invent something, one is no JSON. */
export function playReading(labelled: Labelled, turn: number): { text: string; invents: boolean } {
  const right = labelled.expect.map((one) => saidOf(one, labelled));
  const said = (commands: SaidCommand[]) => JSON.stringify({ commands });
  switch (turn % 20) {
    case 5:
      return { text: said([{ type: "start_flow", name: "request_deletion", value: "" }]), invents: false };
    case 10:
      return { text: said([...right, ...INVENTED.slice(0, 1)]), invents: true };
    case 15:
      return { text: said([...right, ...INVENTED.slice(1)]), invents: !labelled.expect.includes("affirm") };
    case 19:
      return { text: "The customer seems to want something.", invents: false };
    default:
      return { text: said(right), invents: false };
  }
}

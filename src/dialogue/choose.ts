import { FLOW_NAMES } from "./command.ts";
import { answer, fill } from "./fill.ts";
import type { Offer } from "./outcome.ts";
import { startFlow } from "./start-flow.ts";
import type { DialogueState } from "./state.ts";
import { STOP_ADVERTS } from "./stop-adverts.ts";

/** The value of the button that asks for other goods than those that were just advised. */
export const OTHERS = "others";

/** Takes a tapped or named choice: an answer to the question that waits, else what its value stands for. */
export function choose(state: DialogueState, offer: Offer | null, value: string): void {
  const { asked } = state;
  if (!asked?.tell.choices?.some((choice) => choice.value === value)) return chosen(state, offer, value);
  const prefix = `${asked.slot}:`;
  answer(state, asked.slot, value.startsWith(prefix) ? value.slice(prefix.length) : value);
}

/** What a choice's value stands for: `article:SLUG`, `place:SLUG:PLACE` (what an article says for a place; without one, where is asked), `flow:NAME`, `flow:NAME:ORDER` (for that order), `order:NUMBER`, `product:NAME`, `order_product:NAME` (buys it), `rate:1…5:HANDOFF`, `nps:0…10`, `consent:telegram:stop` (no more adverts there), `hand_off`, `others` (of what the last advice named); anything else is a "no, thank you". */
export function chosen(state: DialogueState, offer: Offer | null, value: string): void {
  const [kind, rest = ""] = value.split(/:(.*)/s);
  const [name, order] = rest.split(/:(.*)/s);
  const flow = FLOW_NAMES.find((one) => one === name);
  if (kind === "article") state.queue.push({ kind: "article", slug: rest, ...questionOf(offer, value) });
  else if (kind === "place")
    state.queue.push({ kind: "article", ...articleAndPlace(rest), ...questionOf(offer, value) });
  else if (kind === "flow" && flow && order) state.queue.push({ kind: "flow", flow, slots: { order } });
  else if (kind === "flow" && flow) startFlow(state, flow);
  else if (kind === "order") state.queue.push({ kind: "flow", flow: "track_order", slots: { order: rest } });
  else if (kind === "rate" || kind === "nps")
    state.queue.push({ kind: "flow", flow: "rate", slots: { choice: value } });
  else if (value === STOP_ADVERTS) {
    startFlow(state, "change_consent");
    fill(state, "consent", rest);
  } else if (kind === "order_product") {
    startFlow(state, "place_order");
    fill(state, "product", rest);
  } else if (kind === "hand_off") state.person ??= "asked";
  else if (value === OTHERS && state.advised)
    state.queue.push({ kind: "one_shot", command: { type: "ask_product", aspect: "recommend", ...state.advised } });
  else if (kind === "product")
    state.queue.push({ kind: "one_shot", command: { type: "ask_product", query: rest, aspect: "any" } });
  else state.queue.push({ kind: "say", saying: { reply: "as-you-wish" } });
}

function articleAndPlace(rest: string): { slug: string; place: string } {
  const [slug = "", place = ""] = rest.split(/:(.*)/s);
  return { slug, place };
}

/** An article that was offered for a question is to answer it; one that is tapped later is read from its beginning. */
function questionOf(offer: Offer | null, value: string): { question?: string } {
  const isOffered = offer?.choices.some((choice) => choice.value === value);
  return isOffered && offer?.question ? { question: offer.question } : {};
}

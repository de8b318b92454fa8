import { createHash } from "node:crypto";
import type { Command, DialogueState } from "../dialogue/index.ts";

/** Telegram's limit for callback data, in bytes; the web chat keeps to it too. */
const BYTES_AT_MOST = 64;

/** The payload of the button that confirms a proposal. */
export const confirmPayload = (proposalId: string): string => `confirm:${proposalId}`;

/** The payload of the button that turns a proposal down. */
export const cancelPayload = (proposalId: string): string => `cancel:${proposalId}`;

/** The payload of the button of an offered value; a value too long to travel goes as its hash. */
export function choicePayload(value: string): string {
  const whole = `c:${value}`;
  if (Buffer.byteLength(whole) <= BYTES_AT_MOST) return whole;
  return `h:${createHash("sha256").update(value).digest("hex").slice(0, 32)}`;
}

/**
 * What a tapped button says, against what waits now: a confirmation counts only for the very proposal that it was shown with. One
 * that is not valid any more becomes a choice that nobody offered, which the gate drops.
 */
export function commandOfPayload(state: DialogueState, payload: string): Command {
  const live = state.proposal?.id;
  if (live && payload === confirmPayload(live)) return { type: "affirm" };
  if (live && payload === cancelPayload(live)) return { type: "deny" };
  const offered = [...(state.asked?.tell.choices ?? []), ...(state.offer?.choices ?? [])];
  const match = offered.find((choice) => choicePayload(choice.value) === payload);
  return { type: "choose", value: match?.value ?? (payload.startsWith("c:") ? payload.slice(2) : payload) };
}

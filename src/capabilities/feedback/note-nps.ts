import { audit } from "../../database/index.ts";
import type { Offered, Outcome, Telling } from "../../dialogue/index.ts";
import { keepNps, lastNpsAsk } from "../../feedback/index.ts";
import type { CapabilityContext } from "../capability.ts";
import { trail } from "./trail.ts";

/** Who gives the shop so much or less is asked what went wrong. */
export const DETRACTOR = 6;

/** "Would you recommend us?", with a button for each of 0 to 10. */
export function askNps(orderNumber: string): Telling {
  const choices = Array.from({ length: 11 }, (_, score): Offered => ({ label: String(score), value: `nps:${score}` }));
  return { saying: { reply: "ask-nps", args: { number: orderNumber } }, choices };
}

/** The same number again changes nothing. */
export const sameAgain = (value: number): Outcome => ({
  kind: "told",
  tell: [{ saying: { reply: "rate-same", args: { value } } }],
});

/** Keeps an answer to "would you recommend us?", 0 to 10, of somebody who was asked. */
export async function noteNps(
  context: CapabilityContext,
  score: number,
  comment: string | undefined,
): Promise<Outcome> {
  const { db, at, customer } = context;
  const asked = customer && (await lastNpsAsk(db, customer.id));
  if (!asked) return { kind: "told", tell: [{ saying: { reply: "nothing-pending" } }], refused: "nothing_pending" };
  const slots = { choice: `nps:${score}` };
  if (asked.score === score) return comment ? { kind: "next", slots } : sameAgain(score);
  await keepNps(db, customer.id, asked, { score, at });
  const before = asked.score === null ? null : { score: asked.score };
  const entry = { ...trail(context, "nps"), table: "nps" as const, key: customer.externalId };
  await audit(db, { ...entry, before, after: { score } });
  const done = { action: "nps" as const, values: { score } };
  if (score > DETRACTOR && !comment) return { kind: "told", tell: [{ saying: { reply: "nps-thanks" } }], done };
  return { kind: "next", done, slots };
}

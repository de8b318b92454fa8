import { newId } from "../../base/index.ts";
import { audit } from "../../database/index.ts";
import type { Offered, Outcome, Telling } from "../../dialogue/index.ts";
import { handoffToRate, lastClosedHandoff, lastNpsAsk, type RatedHandoff, rateHandoff } from "../../feedback/index.ts";
import type { Capability, CapabilityContext, Slots } from "../capability.ts";
import { noteNps, sameAgain } from "./note-nps.ts";
import { type Rated, ratedIn } from "./rated.ts";
import { trail } from "./trail.ts";

/** Who gives so much or less is asked why; who gives so little is offered a person again. */
const LOW = 3;
const VERY_LOW = 2;
/** For how long a hand-off may be rated by somebody who was not asked. */
const RATED_WITHIN_MS = 30 * 86_400_000;

/** Notes what somebody gives, by a button or in words. Once for each question: another value takes the place of the first. */
export const noteRating: Capability = async (context, slots) => {
  const rated = ratedIn(slots.choice);
  if (rated?.of === "nps") return noteNps(context, rated.score, slots.comment);
  return rated ? rate(context, rated, slots) : rateLast(context, slots);
};

async function rate(
  context: CapabilityContext,
  { value, handoff }: Extract<Rated, { of: "handoff" }>,
  slots: Slots,
): Promise<Outcome> {
  const found = await handoffToRate(context.db, handoff, context.conversationId);
  return found ? keep(context, found, value, slots.comment) : nothingToRate;
}

/** Somebody who begins to rate by themselves means the last conversation with a person, else the shop that asked them. */
async function rateLast(context: CapabilityContext, { value: said, comment }: Slots): Promise<Outcome> {
  const since = new Date(context.at.getTime() - RATED_WITHIN_MS);
  const last = await lastClosedHandoff(context.db, context.conversationId, since);
  const value = /^\d{1,2}$/.test(said ?? "") ? Number(said) : null;
  if (!last && value !== null && value <= 10 && (await isAsked(context, since)))
    return noteNps(context, value, comment);
  if (!last) return nothingToRate;
  if (value !== null && value >= 1 && value <= 5) return keep(context, last, value, comment);
  return { kind: "missing", slot: "choice", tell: askRating(last.id) };
}

async function isAsked({ db, customer }: CapabilityContext, since: Date): Promise<boolean> {
  const asked = customer && (await lastNpsAsk(db, customer.id));
  return asked !== null && asked.askedAt >= since;
}

const nothingToRate: Outcome = {
  kind: "told",
  tell: [{ saying: { reply: "rate-nothing" } }],
  refused: "nothing_pending",
};

/** "How did we do?", with a button for each of 1 to 5. */
export function askRating(handoffId: string): Telling {
  const choices = [1, 2, 3, 4, 5].map(
    (value): Offered => ({ label: String(value), value: `rate:${value}:${handoffId}` }),
  );
  return { saying: { reply: "ask-rating" }, choices };
}

/** What came beside the mark, or after it was asked for, is for the next step. */
async function keep(
  context: CapabilityContext,
  handoff: RatedHandoff,
  value: number,
  comment: string | undefined,
): Promise<Outcome> {
  const { db, at, customer } = context;
  const slots = { choice: `rate:${value}:${handoff.id}` };
  if (handoff.value === value) return comment ? { kind: "next", slots } : sameAgain(value);
  await rateHandoff(db, handoff, { id: newId(at), customerId: customer?.id ?? null, value, at });
  const before = handoff.value === null ? null : { value: handoff.value };
  const key = customer?.externalId ?? "guest";
  await audit(db, { ...trail(context, "rating"), table: "ratings", key, before, after: { value } });
  const done = { action: "rating" as const, values: { value } };
  if (value > LOW && !comment)
    return { kind: "told", tell: [{ saying: { reply: "rate-thanks", args: { value } } }], done };
  return { kind: "next", done, slots };
}

/** What asks why somebody gave little. */
export const askWhy = (value: number): Telling =>
  value <= VERY_LOW
    ? {
        saying: { reply: "rate-very-low" },
        choices: [{ label: { reply: "choice-person-again" }, value: "hand_off" }],
      }
    : { saying: { reply: "rate-low" } };

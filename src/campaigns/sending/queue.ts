import { newId } from "../../base/index.ts";
import { atomically } from "../../database/index.ts";
import { type ChatMessage, enqueue, type Letter } from "../../outbox/index.ts";
import { lockPerson, type Person, personNow } from "../audience/person/queries.ts";
import type { Screen } from "../audience/queries.ts";
import { chatMessageFor, letterFor, type Prepared } from "../message/prepared.ts";
import { namesOffer, needsOffer, type Recommended, recommendedTo } from "../message/recommended.ts";
import type { CampaignParts } from "../parts.ts";
import { markFailed, markQueued, nextWaiting, postpone, type Recipient, type Waiting } from "./queries.ts";
import { wakingAt } from "./quiet.ts";

/** Whoever talks with a person of the staff is not interrupted by an advert: they are looked at again after so long. */
const TALKS_MS = 3600_000;

/** What one person's message is put into the outbox with. */
export interface Queueing {
  prepared: Prepared;
  screen: Screen;
  /** Those of the campaign's zones in which nobody sleeps. */
  zones: readonly string[];
  quietHours: readonly string[];
  leavesAt: Date;
  at: Date;
}

/**
 * Puts the message of the next person who waits into the outbox, in one transaction with the note of it; who may not be written to any more
 * is given up. `gone`: nobody is left to be looked at; `passed`: nothing was put in.
 */
export function queueNext(parts: CampaignParts, queueing: Queueing): Promise<"queued" | "passed" | "gone"> {
  const { db } = parts;
  const { at, screen, zones } = queueing;
  return atomically(db, async () => {
    const waiting = await nextWaiting(db, screen.campaignId, { zones, at });
    if (!waiting) return "gone";
    const one = { campaignId: screen.campaignId, customerId: waiting.customerId };
    await lockPerson(db, waiting.customerId);
    const person = await personNow(db, waiting.customerId, screen);
    const reason = person ? (person.reason ?? (person.address === null ? "no_address" : null)) : "deleted";
    if (reason !== null || !person) {
      await markFailed(db, one, reason ?? "deleted", at);
      return "passed";
    }
    if (person.held) {
      await postpone(db, one, new Date(at.getTime() + TALKS_MS));
      return "passed";
    }
    return put(parts, queueing, { one, waiting, person });
  });
}

interface Chosen {
  one: Recipient;
  waiting: Waiting;
  person: Person;
}

async function put(parts: CampaignParts, queueing: Queueing, chosen: Chosen): Promise<"queued" | "passed"> {
  const { db } = parts;
  const { at, leavesAt, screen, prepared } = queueing;
  const { customerId, locale } = chosen.waiting;
  const isNamed = namesOffer(prepared.content, locale);
  const recommended = isNamed ? await recommendedTo(parts, { customerId, locale }) : null;
  const content = contentFor(parts, queueing, { ...chosen, recommended });
  if (!content || chosen.person.address === null) {
    const why = !recommended && needsOffer(prepared.content.texts[locale]) ? "no_offer" : "no_value";
    await markFailed(db, chosen.one, why, at);
    return "passed";
  }
  const id = newId(at);
  const row = { id, channel: screen.channel, destination: chosen.person.address, content, at, deliverAfter: leavesAt };
  await enqueue(db, [row]);
  await markQueued(db, chosen.one, { outboxId: id, leavesAt, recommended: recommended?.card.sku ?? null });
  return "queued";
}

function contentFor(
  parts: CampaignParts,
  { prepared, quietHours, at, screen }: Queueing,
  { waiting: { customerId, locale, zone }, person, recommended }: Chosen & { recommended: Recommended | null },
): Letter | ChatMessage | null {
  const waking = wakingAt(quietHours, zone, at);
  const { address } = person;
  const values = { ...person.values, ...recommended?.values };
  const until = waking.quiet ? at : waking.until;
  const reader = { customerId, locale, values, until, recommended: recommended?.card ?? null };
  if (screen.channel === "telegram") return chatMessageFor(parts, prepared, reader);
  return address === null ? null : letterFor(parts, prepared, { ...reader, to: address });
}

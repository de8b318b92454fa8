import { upsertCampaignEvents } from "../../activity/index.ts";
import { atomically } from "../../database/index.ts";
import { personNow } from "../audience/person/queries.ts";
import type { Screen } from "../audience/queries.ts";
import { messageFor, type Prepared } from "../message/prepared.ts";
import { recommendedTo } from "../message/recommended.ts";
import type { CampaignParts } from "../parts.ts";
import { markFailed, markSent, nextSettled, postpone, type Settled } from "./queries.ts";

/** Refusals that are about the person, not about the channel. */
export const PERSONAL: ReadonlySet<string> = new Set([
  "blocked",
  "chat_not_found",
  "address_refused",
  "no_consent",
  "forgotten",
]);

/**
 * Notes of one message what became of it: it left (which segments see too, and the person's thread), it failed, or it came too late in the
 * day and waits for the next. `gone`: of none is anything new known.
 */
export function settleNext(
  parts: CampaignParts,
  { prepared, screen, at }: { prepared: Prepared; screen: Screen; at: Date },
): Promise<"sent" | "failed" | "later" | "gone"> {
  const { db } = parts;
  return atomically(db, async () => {
    const settled = await nextSettled(db, screen.campaignId);
    if (!settled) return "gone";
    const one = { campaignId: screen.campaignId, customerId: settled.customerId };
    if (settled.sentAt) {
      await markSent(db, one, settled.sentAt);
      if (!settled.deleted) await tellOthers(parts, { prepared, screen }, settled, settled.sentAt);
      return "sent";
    }
    const code = settled.error === null ? "forgotten" : codeOf(settled.error);
    if (code === "too_late") await postpone(db, one, at);
    else await markFailed(db, one, code, settled.failedAt ?? at);
    return code === "too_late" ? "later" : "failed";
  });
}

/** The code before the sentence of what refused; what is no refusal did not answer. */
const codeOf = (error: string): string => /^([a-z_]+): /.exec(error)?.[1] ?? "unavailable";

async function tellOthers(
  parts: CampaignParts,
  { prepared, screen }: { prepared: Prepared; screen: Screen },
  { customerId, externalId, locale, outboxId, recommended: sku }: Settled,
  at: Date,
): Promise<void> {
  const { campaign } = prepared;
  const { channel } = campaign;
  const event = { customer_external_id: externalId, campaign: campaign.name, channel, sent_at: at };
  // Telegram answers when the message stands in the chat; a mail server only when it has taken the letter.
  await upsertCampaignEvents(parts.db, [channel === "telegram" ? { ...event, delivered_at: at } : event]);
  if (channel !== "telegram") return;
  const person = await personNow(parts.db, customerId, screen);
  const recommended = sku === null ? null : await recommendedTo(parts, { customerId, locale, sku });
  const values = { ...person?.values, ...recommended?.values };
  const content =
    person && messageFor(parts, prepared, { customerId, locale, values, recommended: recommended?.card ?? null });
  if (!content || person.conversationId === null) return;
  await parts.keepInThread({ id: outboxId, conversationId: person.conversationId, channel, locale, content, at });
}

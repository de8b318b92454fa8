import { asLocale, type Locale } from "../../../base/index.ts";
import type { Database } from "../../../database/index.ts";
import { reachOf } from "../../notices/queries.ts";

/** Where a customer is told what was done for them, and in which language; `by` null: nowhere. */
export interface WhereTold {
  by: "telegram" | "web" | "email" | null;
  /** Where it is seen that it was done; null where they never wrote. */
  conversationId: string | null;
  /** Of a letter. */
  address: string | null;
  locale: Locale;
}

/**
 * Where a customer is told: in the conversation that the staff has before it, where it is theirs, else in that in which they wrote last; a
 * letter where they never wrote, or blocked the bot. They asked for it themselves: no consent to news is needed.
 */
export async function whereTold(
  db: Database,
  customerId: number,
  { conversation, hasMail }: { conversation: string | null; hasMail: boolean },
): Promise<WhereTold> {
  const reach = await reachOf(db, customerId);
  const threads = reach?.threads ?? [];
  const thread = threads.find(({ conversationId }) => conversationId === conversation) ?? threads[0];
  const address = hasMail ? (reach?.address ?? null) : null;
  const locale = asLocale(thread?.locale) ?? asLocale(reach?.language) ?? "ru";
  const isReached = thread !== undefined && (thread.channel === "web" || !thread.blocked);
  const by = isReached ? thread.channel : address === null ? null : "email";
  return { by, conversationId: thread?.conversationId ?? null, address, locale };
}

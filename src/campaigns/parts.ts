import type { Clock, Locale, Log } from "../base/index.ts";
import type { Catalog } from "../catalog/index.ts";
import type { Database } from "../database/index.ts";
import type { Outbound } from "../outbox/index.ts";
import type { Policy } from "../policy/index.ts";
import type { Wording } from "../wording/index.ts";
import type { CampaignChannel } from "./message/content.ts";

/** What campaigns are made of. */
export interface CampaignParts {
  db: Database;
  clock: Clock;
  log: Log;
  wording: Wording;
  policy: Policy;
  timezone: string;
  currency: string;
  catalog: () => Promise<Catalog>;
  /** Signs the links by which letters are ended. */
  unsubscribeKey: Uint8Array;
  /** Where this service is reached. */
  address: string;
  /** The SKU of the best offer for a customer; null where there is nothing to offer them. */
  recommend: (customerId: number) => Promise<string | null>;
  /** Why nothing can be sent on a channel, as a code; null where it can. */
  hindrance: (channel: CampaignChannel) => "no_bot" | "no_public_url" | null;
  /** Puts what has left into the customer's thread, in the transaction in which that is noted. `offer`: the values of its buttons. */
  keepInThread: (kept: KeptAdvert) => Promise<void>;
  /** How many milliseconds there are to the next tick, about. */
  tickMs: number;
}

/** An advert that has left, as its thread keeps it. */
export interface KeptAdvert {
  id: string;
  conversationId: string;
  channel: CampaignChannel;
  locale: Locale;
  content: Outbound;
  at: Date;
}

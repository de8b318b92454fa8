import type { Locale } from "../../base/index.ts";
import type { Inbound } from "../../outbox/index.ts";
import type { GroupIncoming } from "../../support-group/index.ts";

/** What Telegram needs of the conversation behind it. Everything may be called again with the same. */
export interface TelegramPort {
  /** Stores the message; the answer comes later through the outbox. A known `externalId` changes nothing, unless it is edited. */
  receive(inbound: Inbound): Promise<unknown>;
  /** Takes what a group tells. */
  hearGroup(incoming: GroupIncoming): Promise<void>;
  /** The person does not want to be written to since then, or (null) does again. */
  blocked(senderId: string, since: Date | null): Promise<void>;
  /** The language in which the conversation with this person goes: for the button that shares their contact. */
  localeOf(senderId: string): Promise<Locale>;
}

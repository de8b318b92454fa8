import type { Context } from "hono";
import type { Clock, Locale, Log } from "../../base/index.ts";
import type { ChatLimits } from "./limits.ts";
import type { ChatPort } from "./port.ts";

/** What the web chat is made of. */
export interface WebChatOptions {
  port: ChatPort;
  /** Signs the visitors' tokens; see `deriveKey`. A new key makes every visitor a new one. */
  visitorKey: Uint8Array;
  /** The key by which the shop signs for its customers. */
  customerKey: Uint8Array;
  clock: Clock;
  log: Log;
  /** Where they differ from `CHAT_LIMITS`. */
  limits?: Partial<ChatLimits>;
  /** The network address that a request comes from; null where the host cannot tell, and then no limit by address holds. */
  addressOf: (c: Context) => string | null;
  /** Origins of the sites that may embed the chat (`https://shop.example`); any where absent: tokens travel in headers, never in cookies. */
  origins?: string[];
  /** The language of who does not say one. */
  language?: Locale;
  /** How often the port is read where nothing calls back, in milliseconds: for hosts without push. */
  pollMs?: number;
  /** How often a silent stream says that it is alive, in milliseconds: 20,000 unless told. */
  heartbeatMs?: number;
}

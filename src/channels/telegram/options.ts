import type { Clock, Log } from "../../base/index.ts";
import type { Source } from "../../outbox/index.ts";
import type { Wording } from "../../wording/index.ts";
import type { TelegramPort } from "./port.ts";

/** What the Telegram channel is made of. */
export interface TelegramOptions {
  /** As @BotFather gives it. */
  token: string;
  port: TelegramPort;
  wording: Wording;
  clock: Clock;
  log: Log;
  /** Where Telegram brings updates to, and the secret that it shows there; without one they are fetched by `poll`. */
  webhook?: Webhook | null;
  /** The Bot API's server; Telegram's own unless told. */
  apiRoot?: string;
  /** Where this service is seen from outside: a source whose address is a path of ours is linked there. */
  publicUrl?: string;
  /** The address at which a source is read, or a path of this service, or null; its own `url` unless told. */
  linkOf?: (source: Source) => string | null | Promise<string | null>;
  /** Reads a file that is kept here; null where it is gone, or none is kept. */
  keptFile?: (reference: string) => Promise<{ name: string; bytes: Uint8Array } | null>;
  /** Hears of work that goes on after an update was taken, for hosts that would end it with the request. Never rejects. */
  keepAlive?: (work: Promise<void>) => void;
  /** How long one message may take to be sent, and any other call; 9,000 ms unless told. */
  requestMs?: number;
  /** The first wait after fetching updates failed; 1,000 ms unless told. Each next one is longer, up to 30 times. */
  retryMs?: number;
  /** How long Telegram may hold a request for updates; 25 s unless told. */
  pollSeconds?: number;
}

/** Where updates are brought to. */
export interface Webhook {
  /** The whole https address. */
  url: string;
  /** 1 to 256 of A-Z, a-z, 0-9, _ and -. */
  secret: string;
}

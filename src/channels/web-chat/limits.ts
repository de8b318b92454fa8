import type { Rate } from "../../base/index.ts";

/** How much one visitor and one network address may ask for. */
export interface ChatLimits {
  /** Messages that one visitor sends. */
  visitorMessages: Rate;
  /** Times that one visitor reads: history, opening the stream of events, links for Telegram. */
  visitorReads: Rate;
  /** Sessions opened from one address. */
  addressSessions: Rate;
  /** Messages sent from one address: more than a visitor's, since an office or a mobile network shares one. */
  addressMessages: Rate;
  /** Links to copies of data that one address opens. */
  addressExports: Rate;
  /** Files of messages that one address fetches. */
  addressFiles: Rate;
}

/** What holds unless told otherwise. */
export const CHAT_LIMITS: ChatLimits = {
  visitorMessages: { perMinute: 20, burst: 6 },
  visitorReads: { perMinute: 60, burst: 30 },
  addressSessions: { perMinute: 30, burst: 30 },
  addressMessages: { perMinute: 120, burst: 60 },
  addressExports: { perMinute: 10, burst: 10 },
  addressFiles: { perMinute: 240, burst: 120 },
};

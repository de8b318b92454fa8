import type { Clock, Locale, Log } from "../base/index.ts";
import type { LetterDraft, Shop } from "../capabilities/index.ts";
import type { Database } from "../database/index.ts";
import type { Command, Done, HandOffReason, Rejected } from "../dialogue/index.ts";
import type { Composing } from "../knowledge/index.ts";
import type { Models } from "../language/index.ts";
import type { ChannelName, Outbound } from "../outbox/index.ts";
import type { Recommender } from "../recommendations/index.ts";
import type { Reader, ShopLexicon } from "../understanding/index.ts";
import type { Wording } from "../wording/index.ts";

/** What conversations are made of; `services.ts` joins it. */
export interface ConversationParts {
  db: Database;
  clock: Clock;
  log: Log;
  wording: Wording;
  read: Reader;
  /** Null where the shop has set none: everything works without them. */
  models: Models;
  /** The shop as it is now: policy, knowledge, catalogue, and its own words for the reader. */
  shop: () => Promise<Shop & { lexicon: ShopLexicon }>;
  /** What to offer to whom. */
  recommender?: Recommender;
  /** Makes a one-time code of six digits. */
  newCode: () => string;
  /** A keyed hash. */
  hash: (text: string) => string;
  /** Puts letters into the outbox, in the turn's own transaction. */
  post: (letters: LetterDraft[], at: Date) => Promise<void>;
  /** Hears what waits in the outbox, once that is committed. */
  onPost?: (what: "letter" | "message") => void;
  /** How long a short message waits for the rest of its burst. */
  burstMs: number;
  /** How that is waited for; by a timer unless told. */
  pause?: (ms: number) => Promise<unknown>;
  /** Turns worked out side by side; 32 unless told. */
  turnsAtOnce?: number;
  /** How long a worker that dies holds a conversation; 10 s unless told. */
  leaseMs?: number;
  /** Hears of each message that was stored, redeliveries apart: in which conversation, and whether its turn began with it. */
  onReceived?: (channel: ChannelName, stored: { conversationId: string; taken: boolean }) => void;
  /** Hears of each turn once it is committed. */
  onTurn?: (report: TurnReport) => void;
  /** Hears that somebody's thread changed, or that a reply is being written. */
  onChange?: (channel: ChannelName, senderId: string, what: "message" | "typing") => void;
  /** Hears what can be shown of a reply that is still being written: nothing of it is kept until the reply is a message. */
  onDraft?: (channel: ChannelName, senderId: string, draft: ReplyDraft) => void;
  /** How long models may take in a turn, all of them together; 8 s unless told. */
  answerMs?: number;
  /** Hears of work that goes on after `receive` has answered; it never rejects. */
  keepAlive?: (work: Promise<void>) => void;
}

/** A reply as far as it is written; "" takes it back. Each draft of one `id` holds all of those before. */
export interface ReplyDraft {
  id: string;
  text: string;
}

/** What a turn came to: for `--trace`, for `play`, and as the turn's record. */
export interface TurnReport {
  turnId: string;
  conversationId: string;
  channel: ChannelName;
  senderId: string;
  text: string | null;
  locale: Locale;
  reader: string | null;
  commands: Command[];
  rejected: Rejected[];
  steps: string[];
  messages: Outbound[];
  asks: string | null;
  proposal: { id: string; action: string; values: Record<string, unknown> } | null;
  done: Done[];
  refused: string | null;
  handoff: HandOffReason | null;
  /** What became of each question that a model was asked. */
  composed: Omit<Composing, "answer">[];
}

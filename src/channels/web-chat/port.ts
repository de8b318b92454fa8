import type { Locale } from "../../base/index.ts";
import type { WholeArticle } from "../../knowledge/index.ts";
import type { Button, FileKind, Inbound, Photo, Source } from "../../outbox/index.ts";
import type { GivenFile } from "../pages/index.ts";

/** A message of a visitor's thread, from either side. */
export interface ChatMessage {
  /** Grows along the thread. See {@link ChatPort} for what a reader may lean on. */
  seq: number;
  /** For a message that came in: the `externalId` it was received with. For one that went out: its own id. */
  id: string;
  from: "customer" | "bot" | "person";
  at: Date;
  text: string;
  buttons: Button[];
  /** An article without an address of its own stands at this service's; see `articlePath`. */
  sources: Source[];
  /** SKUs of the products that the message speaks of. */
  products: string[];
  photo?: Photo;
  /** A file that came with it, which {@link ChatPort.file} gives out by its `id`. */
  file?: { id: string; what: FileKind; name: string | null };
}

/** A reply as far as it is written: `text` grows under one `id`, "" takes it back. The reply itself comes as a message. */
export interface ReplyDraft {
  id: string;
  text: string;
}

/** What changed in a visitor's thread: there is something new to read, somebody is writing, or this is what they have written so far. */
export type Change = "message" | "typing" | ReplyDraft;

/** What the link to a copy of somebody's data shows, in words: `open` while the copy can be fetched, `gone` afterwards. */
export interface ExportPage {
  state: "open" | "gone" | "unknown";
  locale: Locale;
  title: string;
  text: string;
  button: string;
}

/**
 * What the web chat needs of the conversation behind it.
 *
 * A reader asks for what is after the highest number that it has seen, so within a thread a number must never become visible
 * after a higher one has: give numbers under the lock of the thread.
 */
export interface ChatPort {
  /** Stores the message and answers its number; the reply comes later through `after`. A known `externalId` changes nothing and answers the same. */
  receive(inbound: Inbound): Promise<{ seq: number }>;
  /** The messages of this visitor's thread after a number, oldest first, at most `limit`. */
  after(visitor: string, seq: number, limit: number): Promise<ChatMessage[]>;
  /** The newest `limit` messages of this visitor's thread, oldest first. */
  newest(visitor: string, limit: number): Promise<ChatMessage[]>;
  /**
   * What was put right or taken back in this visitor's thread after an instant (null: in the last day), and until when that was read.
   */
  changes(visitor: string, since: Date | null): Promise<{ messages: ChatMessage[]; gone: number[]; until: Date }>;
  /**
   * Keeps a file for a message of this visitor's; `id` was made by the client, and the same again is the same file again. Refuses `file_empty`,
   * `file_too_large`, `file_type`, `file_too_many`.
   */
  keepFile(
    visitor: string,
    file: { id: string; name: string; bytes: Uint8Array },
  ): Promise<{ id: string; what: FileKind; name: string }>;
  /** The file of a message in this visitor's thread; null where it is gone, or none of theirs. */
  file(visitor: string, messageId: string): Promise<GivenFile | null>;
  /** Calls back whenever something changed for the visitor, until the answer is called. A host without push never calls back. */
  watch(visitor: string, changed: (what: Change) => void): () => void;
  /** Whether this visitor has proven, by whatever means and at whatever door of their thread, to be another customer than this one. */
  isSomebodyElse(visitor: string, customerExternalId: string): Promise<boolean>;
  /** The shop vouches for who this visitor is: a signed token was checked. Answers whether we know that customer. */
  identify(visitor: string, customerExternalId: string): Promise<boolean>;
  /** The shop's customer logged out: this visitor is nobody from now on. The browser goes on under a new visitor. */
  forget(visitor: string): Promise<void>;
  /** Whether the shop has a bot in Telegram. */
  hasTelegram(): Promise<boolean>;
  /** A link by which this visitor's thread goes on in Telegram; null where the shop has no bot, or too many were asked for. */
  goOnInTelegram(visitor: string): Promise<string | null>;
  /** An article that customers may read; null where there is none. */
  article(locale: Locale, slug: string): Promise<WholeArticle | null>;
  /** What a link's token leads to; of null, nothing. `locale` is for who is not known by it. */
  exportPage(token: string | null, locale: Locale): Promise<ExportPage>;
  /** The copy that a token leads to, as JSON, once; null where it leads to none any more. */
  fetchExport(token: string): Promise<string | null>;
}

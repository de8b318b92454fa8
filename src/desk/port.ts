import type { Locale } from "../base/index.ts";
import type { GivenFile } from "../channels/pages/index.ts";
import type { Page } from "../conversation/index.ts";
import type { Assisted, AssistRequest } from "./assist-wire.ts";
import type { Review, Titles } from "./knowledge-wire.ts";
import type { DeskMessage, DoneAct, KeptFile, ListAnswer, Opened, ReadingAnswer, Summary } from "./wire.ts";

/** What the desk needs of the conversations behind it. `staff` is a member's id. What is refused throws `Refused`. */
export interface DeskPort {
  list(page: Page): Promise<ListAnswer>;
  /** For whom it is opened; null where there is no such conversation. */
  open(id: string, me: string): Promise<Opened | null>;
  /** The messages after a number, or the newest before one, oldest first; null where there is no such conversation. */
  messages(
    id: string,
    page: { after?: number | undefined; before?: number | undefined },
  ): Promise<DeskMessage[] | null>;
  /** Refuses `not_found` and `taken`. */
  take(id: string, by: { staff: string; force: boolean }): Promise<Summary>;
  /**
   * Says something to the customer, `text`, or a `file` that was kept before, or both; the same `clientId` again is the same message again. Refuses
   * `not_found`, also for a file, `not_yours`, `answered_meanwhile` and `gaps_left`.
   */
  answer(
    id: string,
    said: {
      staff: string;
      clientId: string;
      text?: string | undefined;
      file?: string | undefined;
      seen?: number | undefined;
      /** The suggested draft that it was made of. */
      draft?: string | undefined;
    },
  ): Promise<{ seq: number }>;
  /** Puts one's own answer right, for the customer too. Refuses `not_found`, `not_yours` and `too_late`. */
  correct(seq: number, said: { staff: string; text: string; conversation?: string }): Promise<void>;
  /** Takes one's own answer back. Refuses as {@link correct} does. */
  retract(seq: number, staff: string, conversation?: string): Promise<void>;
  /** How the bot read a message and what it did; null where there is no such message. */
  reading(id: string, seq: number): Promise<ReadingAnswer | null>;
  /** Refuses `not_found` and `not_yours`. */
  giveBack(
    id: string,
    by: { staff: string; force: boolean; seen: number | null; summary?: string | undefined },
  ): Promise<Summary>;
  /** Takes back what was done; answers what stands now. Refuses `not_found`, and with what stands against it. */
  undo(id: string, by: { act: number; staff: string }): Promise<DoneAct[]>;
  /** Null where the message has no file, or its channel does not give it out any more. */
  file(messageId: string): Promise<GivenFile | null>;
  /** Keeps a file for an answer. Refuses `file_empty`, `file_too_large`, `file_type`, `file_too_many`. */
  keepFile(file: { id: string; name: string; bytes: Uint8Array; staff: string }): Promise<KeptFile>;
  /**
   * Calls back with the id of each conversation that changes, or of whose viewers only; until the answer is called. A host without push never
   * calls back.
   */
  watch(changed: (id: string, what?: "viewers") => void): () => void;
  /** Notes that somebody's page is open. */
  seen(staff: string): Promise<void>;
  /** A text a conversation that differs whenever something changed there, of those that the desk shows first. */
  marks(): Promise<Map<string, string>>;
}

/** What the desk needs of the language model. */
export interface AssistPort {
  /** Its name; null where the shop has none. */
  model: string | null;
  /** Null where there is no such conversation, or no model. Throws `Unavailable` where the model does not answer. */
  help(id: string, asked: AssistRequest): Promise<Assisted | null>;
}

/** What the desk needs of the knowledge base behind it. `staff` is a member's id. Refuses `not_found` and `reviewed`. */
export interface KnowledgePort {
  review(): Promise<Review>;
  titles(asked: { q: string; locale: Locale }): Promise<Titles["articles"]>;
  accept(id: string, staff: string): Promise<void>;
  reject(id: string, staff: string): Promise<void>;
}

import type { Button, StaffFile } from "../outbox/index.ts";

/** A file as Telegram gives it out again, or (`web`) as it is kept here. */
export interface GroupFile extends StaffFile {
  /** In bytes, where that is known. */
  size?: number | null;
}

/** Who writes in a group. Administrators may hide behind the group's name: then nobody can tell who it is. */
export interface GroupPerson {
  id: string;
  name: string;
  language: string | null;
  isAnonymous: boolean;
}

/** Where in a group something happens: `thread` is the topic's number, null in the general one. */
export interface GroupPlace {
  chat: { id: number; title: string };
  thread: number | null;
}

/** What somebody wrote in a group; both `text` and `file` are null where it is something that cannot be passed on. */
export interface GroupMessage extends GroupPlace {
  kind: "message";
  messageId: number;
  from: GroupPerson;
  text: string | null;
  file: GroupFile | null;
  /** When it was changed, in seconds since 1970; null where it is new. */
  edited: number | null;
}

/** A tapped button. `query` names the tap. */
export interface GroupTap extends GroupPlace {
  kind: "tap";
  query: string;
  from: GroupPerson;
  data: string;
}

/** What a group tells. The same update always tells the same. */
export type GroupIncoming =
  | GroupMessage
  | GroupTap
  /** Somebody closed a topic by hand, or opened it again. */
  | (GroupPlace & { kind: "topic"; closed: boolean })
  /** The bot was made, or is no longer, something there. */
  | (GroupPlace & { kind: "member"; standing: Standing });

/** What the bot is in a group and may do there. */
export interface Standing {
  isIn: boolean;
  isAdmin: boolean;
  managesTopics: boolean;
  deletesMessages: boolean;
}

/** A group as Telegram describes it. */
export interface GroupLook extends Standing {
  title: string;
  isForum: boolean;
}

/** A message to a topic. */
export interface GroupPost {
  text: string;
  file?: GroupFile | undefined;
  buttons?: Button[] | undefined;
  /** The number of the message that it answers. */
  replyTo?: number | undefined;
}

/**
 * How groups are spoken to. Throws `Unavailable` where the same may work later, and `Refused` where it never will: `topic_gone`,
 * `topic_closed`, `not_modified`, `not_in_group`, `no_rights`, `not_forum`, or `telegram_refused` for anything else.
 */
export interface GroupApi {
  look(chatId: number): Promise<GroupLook>;
  /** Answers the topic's number. `name` has 1 to 128 characters. */
  createTopic(chatId: number, name: string): Promise<number>;
  closeTopic(chatId: number, thread: number): Promise<void>;
  reopenTopic(chatId: number, thread: number): Promise<void>;
  deleteTopic(chatId: number, thread: number): Promise<void>;
  /** Answers the numbers of the messages that it took: one, unless it is long. */
  post(chatId: number, thread: number | null, post: GroupPost): Promise<number[]>;
  /** Ends the waiting of a tapped button; `text` is shown to who tapped. Never throws. */
  answerTap(query: string, text: string | null): Promise<void>;
}

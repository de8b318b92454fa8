import { Chat } from "./chat.ts";
import { badRequest, Refusal } from "./refusal.ts";
import type { WireMessage, WireUser } from "./wire.ts";

/** A topic of a forum group. Its number is that of the message that made it. */
export interface Topic {
  threadId: number;
  name: string;
  closed: boolean;
  deleted: boolean;
}

/** What the bot is in a group. */
export type BotStatus = "administrator" | "member" | "left" | "kicked";

/** Those of an administrator's rights that matter here. */
export interface BotRights {
  can_manage_topics: boolean;
  can_delete_messages: boolean;
}

/** A supergroup as Telegram knows it: with topics where it is a forum. Its messages are numbered by themselves. */
export class Group {
  readonly chat: Chat;
  readonly topics = new Map<number, Topic>();
  isForum: boolean;
  status: BotStatus = "left";
  rights: BotRights = { can_manage_topics: false, can_delete_messages: false };
  /** Whether even administrators may not write into closed topics. */
  strictlyClosed = false;
  #messageId = 0;

  constructor(id: number, title: string, isForum: boolean) {
    this.isForum = isForum;
    this.chat = new Chat({ id, type: "supergroup", title, ...(isForum && { is_forum: true }) });
    this.chat.started = true;
  }

  nextMessageId(): number {
    this.#messageId += 1;
    return this.#messageId;
  }

  /** Whether the bot gets what is written here: administrators get all, others what looks like a command. */
  hears(text: string | undefined): boolean {
    if (this.status === "administrator") return true;
    return this.status === "member" && (text?.startsWith("/") ?? false);
  }

  /** Throws where the bot is not here. */
  enter(): void {
    if (this.status === "kicked")
      throw new Refusal(403, "Forbidden: bot was kicked from the supergroup chat", { ours: false });
    if (this.status === "left")
      throw new Refusal(403, "Forbidden: bot is not a member of the supergroup chat", { ours: false });
  }

  /** Throws where the bot may not do what only some administrators may. */
  allow(right: keyof BotRights, what: string): void {
    this.enter();
    if (!this.isForum) throw badRequest("the chat is not a forum", { ours: false });
    if (this.status !== "administrator" || !this.rights[right])
      throw badRequest(`not enough rights to ${what}`, { ours: false });
  }

  /** A topic that is there; `wrong` is Telegram's word where it is not. */
  topic(threadId: number, wrong = "TOPIC_ID_INVALID"): Topic {
    const topic = this.topics.get(threadId);
    if (!topic || topic.deleted) throw badRequest(wrong, { ours: false });
    return topic;
  }

  /** The fields by which a message of the bot's says in which topic it stands: none in the general one. */
  placeOf(threadId: number | undefined): Partial<WireMessage> {
    this.enter();
    if (threadId === undefined) return {};
    const topic = this.topic(threadId, "message thread not found");
    const mayWrite = this.rights.can_manage_topics && !this.strictlyClosed;
    if (topic.closed && !mayWrite) throw badRequest("TOPIC_CLOSED", { ours: false });
    return { message_thread_id: threadId, is_topic_message: true };
  }
}

/** The bot as a member of a group. */
export function memberOf(group: Group, bot: WireUser): Record<string, unknown> {
  const { status, rights } = group;
  const base = { user: bot, status };
  if (status === "kicked") return { ...base, until_date: 0 };
  if (status !== "administrator") return base;
  return { ...base, ...ADMINISTRATOR, ...rights };
}

const ADMINISTRATOR = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: false,
};

import { type ShownMessage, showChat } from "./chat-view.ts";
import { findButton } from "./find-button.ts";
import { type BotRights, type BotStatus, type Group, memberOf, type Topic } from "./group.ts";
import { FOLDERS, mediaField } from "./media.ts";
import { findEntities } from "./text-entities.ts";
import type { Done, FakeUser } from "./user.ts";
import type { WireMessage, WireUser } from "./wire.ts";
import { seconds, textFields, type World } from "./world.ts";

/** A member of a group, who writes into its topics; without a topic into the general one. */
export interface FakeMember {
  say(text: string, topic?: number): Done;
  sendPhoto(topic?: number, caption?: string): Done;
  sendDocument(file: { name: string; bytes: Uint8Array; size?: number }, topic?: number): Done;
  /** Changes a text, or the words under a file. */
  edit(messageId: number, text: string): Done;
  /** Taps the newest button with this label. */
  tap(label: string): Done;
  /** Closes a topic, or opens it again, by hand. */
  close(topic: number): Done;
  reopen(topic: number): Done;
}

/** A test's hands on a supergroup. */
export class FakeGroup {
  readonly id: number;
  #world: World;
  #group: Group;
  #taps = 0;

  constructor(world: World, group: Group) {
    this.#world = world;
    this.#group = group;
    this.id = group.chat.wire.id;
  }

  /** The topics that are there, in the order in which they were made. */
  get topics(): Topic[] {
    return [...this.#group.topics.values()].filter(({ deleted }) => !deleted);
  }

  /** What stands in a topic, oldest first; without one everything. */
  shown(topic?: number): ShownMessage[] {
    const all = showChat(this.#group.chat);
    return topic === undefined ? all : all.filter(({ thread }) => thread === topic);
  }

  /** Deletes a topic by hand: the bot is not told of it. */
  deleteTopic(threadId: number): void {
    this.#group.topic(threadId).deleted = true;
  }

  /** Has administrators refused in closed topics too. */
  closeStrictly(): void {
    this.#group.strictlyClosed = true;
  }

  /** Turns topics on or off. */
  setForum(on: boolean): void {
    this.#group.isForum = on;
    if (on) this.#group.chat.wire.is_forum = true;
    else delete this.#group.chat.wire.is_forum;
  }

  /** What somebody makes of the bot here: an administrator with some rights, a member, or nothing. */
  setBot(status: BotStatus, rights: Partial<BotRights> = {}, by: FakeUser | null = null): Done {
    const old_chat_member = memberOf(this.#group, this.#world.me);
    this.#group.status = status;
    this.#group.rights = { can_manage_topics: false, can_delete_messages: false, ...rights };
    const new_chat_member = memberOf(this.#group, this.#world.me);
    const from = by?.wire ?? { id: 499_999_999, is_bot: false, first_name: "Owner" };
    const change = { chat: this.#group.chat.wire, from, date: seconds(), old_chat_member, new_chat_member };
    return { updateId: this.#world.happen("my_chat_member", change).update_id, messageId: 0 };
  }

  /** Somebody as a member; `anonymous` hides them behind the group's name. */
  as(user: FakeUser, { anonymous = false } = {}): FakeMember {
    const from = anonymous ? ANONYMOUS : user.wire;
    const more = anonymous ? { sender_chat: this.#group.chat.wire } : {};
    const write = (content: Partial<WireMessage>, topic?: number) =>
      this.#write(from, { ...more, ...content, ...this.#placeOf(topic) });
    return {
      say: (text, topic) => write(textFields({ text, entities: findEntities(text) }), topic),
      sendPhoto: (topic, caption) => write({ ...this.#photo(), ...(caption && { caption }) }, topic),
      sendDocument: (file, topic) => write(this.#document(file), topic),
      edit: (messageId, text) => this.#edit(messageId, text),
      tap: (label) => this.#tap(from, label),
      close: (topic) => this.#turn(from, topic, true),
      reopen: (topic) => this.#turn(from, topic, false),
    };
  }

  #placeOf(topic: number | undefined): Partial<WireMessage> {
    if (topic === undefined) return {};
    if (this.#group.topic(topic).closed) throw new Error(`The topic ${topic} is closed`);
    return { message_thread_id: topic, is_topic_message: true };
  }

  #photo(): Record<string, unknown> {
    const bytes = new TextEncoder().encode(`photo in ${this.id}`);
    return mediaField("photo", this.#world.files.keep(FOLDERS.photo, "photo.jpg", "image/jpeg", bytes));
  }

  /** `size` is what Telegram says of a file that is too large to be made here. */
  #document({ name, bytes, size }: { name: string; bytes: Uint8Array; size?: number }): Record<string, unknown> {
    const fields = mediaField("document", this.#world.files.keep(FOLDERS.document, name, "application/pdf", bytes));
    return { document: { ...(fields.document as object), file_size: size ?? bytes.length } };
  }

  #write(from: WireUser, content: Partial<WireMessage>): Done {
    const { chat } = this.#group;
    const wire = { message_id: this.#group.nextMessageId(), from, chat: chat.wire, date: seconds(), ...content };
    chat.keep({ from: "user", wire, keyboard: null, deleted: false });
    const heard = this.#group.hears(wire.text);
    return { updateId: heard ? this.#world.happen("message", wire).update_id : 0, messageId: wire.message_id };
  }

  #edit(messageId: number, text: string): Done {
    const kept = this.#group.chat.shown(messageId);
    if (kept?.from !== "user") throw new Error(`Nobody wrote message ${messageId}`);
    const said = kept.wire.text === undefined ? { caption: text } : textFields({ text, entities: findEntities(text) });
    kept.wire = { ...kept.wire, ...said, edit_date: seconds() };
    const heard = this.#group.hears(text);
    return { updateId: heard ? this.#world.happen("edited_message", kept.wire).update_id : 0, messageId };
  }

  #tap(from: WireUser, label: string): Done {
    const found = findButton(this.#group.chat, label);
    if (!found) throw new Error(`No message in the group shows the button ${JSON.stringify(label)}`);
    this.#taps += 1;
    const id = `${from.id}9${String(this.#taps).padStart(8, "0")}`;
    const query = { id, from, message: found.message.wire, chat_instance: `${this.id}77`, data: found.data };
    this.#world.queries.set(id, { query, at: Date.now() });
    const { update_id } = this.#world.happen("callback_query", query);
    return { updateId: update_id, messageId: found.message.wire.message_id };
  }

  #turn(from: WireUser, topic: number, closed: boolean): Done {
    this.#group.topic(topic).closed = closed;
    const note = closed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} };
    return this.#write(from, { message_thread_id: topic, is_topic_message: true, ...note });
  }
}

/** Who writes for administrators that stay anonymous. */
const ANONYMOUS: WireUser = { id: 1_087_968_824, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" };

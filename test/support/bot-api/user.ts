import type { Chat, KeptMessage } from "./chat.ts";
import { type ShownMessage, showMessage } from "./chat-view.ts";
import { findButton, labelsOf, shownFromBot } from "./find-button.ts";
import { FOLDERS, type MediaKind, mediaField } from "./media.ts";
import { PATIENCE_MS } from "./signal.ts";
import { findEntities } from "./text-entities.ts";
import type { WireMessage, WireUser } from "./wire.ts";
import { seconds, textFields, type World } from "./world.ts";

/** What a person did, by its numbers: to redeliver it, to edit or answer it. */
export interface Done {
  updateId: number;
  messageId: number;
}

/** Whose contact is sent: the person's own, as the contact button does it, or somebody's from the address book. */
export type SharedContact = { own: true } | { phone: string; firstName: string; userId?: number };

/** A file that a person sends. `bytes` are what the bot downloads; a few made-up ones where they are left out. */
export interface SentFile {
  caption?: string;
  mediaGroupId?: string;
  bytes?: Uint8Array;
}

/** A person who writes to the bot in a private chat. */
export class FakeUser {
  readonly id: number;
  readonly wire: WireUser;
  /** The number of the own contact, as Telegram sends it. */
  readonly phone: string;
  #world: World;
  #chat: Chat;
  #read = 0;
  #taps = 0;

  constructor(world: World, chat: Chat, wire: WireUser, phone: string) {
    this.id = wire.id;
    this.wire = wire;
    this.phone = phone;
    this.#world = world;
    this.#chat = chat;
  }

  /** Writes a text; `replyTo` is the number of a message of the chat. */
  say(text: string, { replyTo }: { replyTo?: number } = {}): Done {
    const answered = replyTo === undefined ? undefined : this.#message(replyTo).wire;
    return this.#send(textFields({ text, entities: findEntities(text) }), answered);
  }

  /** Presses START, after a link `t.me/BOT?start=payload` where there is a payload. */
  start(payload?: string): Done {
    return this.say(payload === undefined ? "/start" : `/start ${payload}`);
  }

  /** Taps the newest button with this label, or with this data, under a message; else the key of the reply keyboard. */
  tap(button: string | { data: string }): Done {
    const key = typeof button === "string" && this.#chat.keyboard?.buttons.flat().find(({ text }) => text === button);
    const found = findButton(this.#chat, button);
    if (found) return this.tapForged(found.data, found.message.wire.message_id);
    if (!key)
      throw new Error(`No message shows the button ${JSON.stringify(button)}; shown are ${labelsOf(this.#chat)}`);
    if (key.request_contact) return this.shareContact({ own: true });
    return this.#press(key.text);
  }

  /** Sends a tap with this data whatever the buttons say, as a changed client can; on the bot's newest message unless told. */
  tapForged(data: string, messageId?: number): Done {
    const on = messageId === undefined ? shownFromBot(this.#chat).at(-1) : this.#message(messageId);
    if (!on) throw new Error("A tap needs a message of the bot, and there is none");
    this.#taps += 1;
    const id = `${this.id}${String(this.#taps).padStart(8, "0")}`;
    const query = { id, from: this.wire, message: on.wire, chat_instance: `-${this.id}77`, data };
    this.#world.queries.set(id, { query, at: Date.now() });
    const { update_id } = this.#world.happen("callback_query", query);
    return { updateId: update_id, messageId: on.wire.message_id };
  }

  /** Sends a contact card. */
  shareContact(contact: SharedContact): Done {
    const own = "own" in contact;
    const card = own
      ? { phone_number: this.phone, first_name: this.wire.first_name, user_id: this.id }
      : {
          phone_number: contact.phone,
          first_name: contact.firstName,
          ...(contact.userId && { user_id: contact.userId }),
        };
    return this.#send({ contact: card }, own ? this.#leaveKeyboard() : undefined);
  }

  sendPhoto(file: SentFile = {}): Done {
    return this.#sendFile("photo", { name: "photo.jpg", mime: "image/jpeg", ...file });
  }

  sendVoice(file: SentFile = {}): Done {
    return this.#sendFile("voice", { name: "voice.oga", mime: "audio/ogg", ...file });
  }

  sendDocument(file: SentFile & { name: string; mime?: string }): Done {
    return this.#sendFile("document", { mime: "application/pdf", ...file });
  }

  sendSticker(emoji: string): Done {
    return this.#sendFile("sticker", { name: "sticker.webp", mime: "image/webp" }, { emoji });
  }

  sendVideoNote(): Done {
    return this.#sendFile("video_note", { name: "note.mp4", mime: "video/mp4" });
  }

  sendVideo(file: SentFile = {}): Done {
    return this.#sendFile("video", { name: "clip.mp4", mime: "video/mp4", ...file });
  }

  sendLocation(latitude = 50.4501, longitude = 30.5234): Done {
    return this.#send({ location: { latitude, longitude } });
  }

  sendVenue(title: string, address: string): Done {
    const location = { latitude: 46.48256, longitude: 30.72331 };
    return this.#send({ location, venue: { location, title, address } });
  }

  /** Changes the text of an own message. */
  edit(messageId: number, text: string): Done {
    const kept = this.#message(messageId);
    if (kept.from !== "user") throw new Error(`Message ${messageId} is the bot's; a person edits the own ones`);
    kept.wire = { ...kept.wire, ...textFields({ text, entities: findEntities(text) }), edit_date: seconds() };
    const { update_id } = this.#world.happen("edited_message", kept.wire);
    return { updateId: update_id, messageId };
  }

  /** Stops the bot: from now on it may not write. */
  block(): Done {
    this.#chat.blocked = true;
    return this.#change("member", "kicked");
  }

  /** Lets the bot write again. */
  unblock(): Done {
    this.#chat.blocked = false;
    return this.#change("kicked", "member");
  }

  /** The bot's next message that `reply` has not given yet, as the client shows it. Rejects after `timeoutMs`. */
  async reply({ timeoutMs = PATIENCE_MS } = {}): Promise<ShownMessage> {
    const next = () => this.#chat.fromBot[this.#read];
    const found = await this.#chat.signal.until(
      next,
      timeoutMs,
      () => `a reply to ${this.wire.first_name} (${this.id})`,
    );
    this.#read += 1;
    return showMessage(found);
  }

  /** The bot's next `count` messages. */
  async replies(count: number, options: { timeoutMs?: number } = {}): Promise<ShownMessage[]> {
    const found: ShownMessage[] = [];
    while (found.length < count) found.push(await this.reply(options));
    return found;
  }

  /** What the bot has written and `reply` has not given yet. */
  unread(): ShownMessage[] {
    const unread = this.#chat.fromBot.slice(this.#read);
    this.#read = this.#chat.fromBot.length;
    return unread.map(showMessage);
  }

  #press(label: string): Done {
    this.#leaveKeyboard();
    return this.say(label);
  }

  /** The message whose keyboard was used; a keyboard for one use goes away. */
  #leaveKeyboard(): WireMessage | undefined {
    const { keyboard } = this.#chat;
    if (keyboard?.oneTime) this.#chat.keyboard = null;
    return keyboard?.message;
  }

  #sendFile(kind: MediaKind, file: SentFile & { name: string; mime: string }, more?: Record<string, unknown>): Done {
    const bytes = file.bytes ?? new TextEncoder().encode(`${kind} of ${this.id}`);
    const kept = this.#world.files.keep(FOLDERS[kind], file.name, file.mime, bytes);
    return this.#send({
      ...mediaField(kind, kept, more),
      ...(file.caption !== undefined && { caption: file.caption }),
      ...(file.mediaGroupId !== undefined && { media_group_id: file.mediaGroupId }),
    });
  }

  #send(content: Partial<WireMessage>, answered?: WireMessage): Done {
    if (this.#chat.blocked) throw new Error(`${this.wire.first_name} has blocked the bot: unblock() before writing`);
    const wire: WireMessage = {
      message_id: this.#world.nextMessageId(),
      from: this.wire,
      chat: this.#chat.wire,
      date: seconds(),
      ...content,
      ...(answered && { reply_to_message: { ...answered, reply_to_message: undefined } }),
    };
    this.#chat.started = true;
    this.#chat.keep({ from: "user", wire, keyboard: null, deleted: false });
    const { update_id } = this.#world.happen("message", wire);
    return { updateId: update_id, messageId: wire.message_id };
  }

  #change(before: string, after: string): Done {
    const member = (status: string) => ({
      status,
      user: this.#world.me,
      ...(status === "kicked" && { until_date: 0 }),
    });
    const change = {
      chat: this.#chat.wire,
      from: this.wire,
      date: seconds(),
      old_chat_member: member(before),
      new_chat_member: member(after),
    };
    const { update_id } = this.#world.happen("my_chat_member", change);
    return { updateId: update_id, messageId: 0 };
  }

  #message(messageId: number): KeptMessage {
    const kept = this.#chat.shown(messageId);
    if (!kept) throw new Error(`The chat shows no message ${messageId}`);
    return kept;
  }
}

import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Call } from "./call-desk.ts";
import { Chat } from "./chat.ts";
import { type ShownKey, type ShownMessage, showChat } from "./chat-view.ts";
import { FakeGroup } from "./fake-group.ts";
import { Group } from "./group.ts";
import { type BotCommand, commandsKey } from "./methods/profile.ts";
import type { Destination } from "./post-update.ts";
import type { Failure } from "./script.ts";
import type { Parts } from "./server.ts";
import { PATIENCE_MS } from "./signal.ts";
import { FakeUser } from "./user.ts";
import type { WireUpdate } from "./wire.ts";

/** Who writes to the bot; the rest is made up. The same id is the same person. */
export interface UserOptions {
  id?: number;
  firstName?: string;
  lastName?: string;
  username?: string;
  languageCode?: string;
  /** Digits with or without "+", as Telegram sends either. */
  phone?: string;
}

/** A running Bot API of one bot, and the hands of a test on it. */
export class FakeBotApi {
  /** `http://127.0.0.1:PORT`, for TELEGRAM_API_ROOT. */
  readonly url: string;
  /** For TELEGRAM_BOT_TOKEN. */
  readonly token: string;
  #parts: Parts;
  #server: Server;
  #users = new Map<number, FakeUser>();
  #byNumber = new Map<number, WireUpdate>();

  constructor(parts: Parts, server: Server) {
    this.#parts = parts;
    this.#server = server;
    this.token = parts.token;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { onUpdates } = parts.world;
    parts.world.onUpdates = (entries) => {
      if (parts.record) for (const { update } of entries) this.#byNumber.set(update.update_id, update);
      onUpdates(entries);
    };
  }

  /** Every call that the bot made, in order, also the refused ones. */
  get calls(): readonly Call[] {
    return this.#parts.desk.calls;
  }

  /** Every call that real Telegram would have refused for a mistake of the bot's, in words. */
  get violations(): readonly string[] {
    return this.#parts.desk.violations;
  }

  /** What `setWebhook` set. */
  get webhook(): { url: string; secret: string; allowedUpdates: string[] } | null {
    const { webhook, allowedUpdates } = this.#parts.world;
    return webhook && { url: webhook.url, secret: webhook.secret, allowedUpdates };
  }

  /** Sends updates to this origin or function (a Hono app's `fetch`) instead of the webhook's own host. Needed for an https address. */
  deliverTo(destination: Destination | null): void {
    this.#parts.delivery.destination = destination;
  }

  /** The chat as the person's client shows it now. A private chat's id is its person's id. */
  chat(chatId: number): ShownMessage[] {
    const chat = this.#parts.world.chats.get(chatId);
    return chat ? showChat(chat) : [];
  }

  /** The reply keyboard that the person sees now. */
  keyboard(chatId: number): ShownKey[][] | null {
    const keyboard = this.#parts.world.chats.get(chatId)?.keyboard;
    return keyboard?.buttons.map((row) => row.map(({ text }) => ({ label: text }))) ?? null;
  }

  /** The commands that `setMyCommands` stored for a language ("" is every other one) and scope. */
  menu(language = "", scope: Record<string, unknown> = { type: "default" }): BotCommand[] {
    return (this.#parts.world.profile.get(commandsKey(language, scope)) ?? []) as BotCommand[];
  }

  /** A person. The same id gives the same person, who keeps the first name and language. */
  user(options: UserOptions = {}): FakeUser {
    const id = options.id ?? 500_000_001 + this.#users.size;
    const known = this.#users.get(id);
    if (known) return known;
    const user = this.#makeUser(id, options);
    this.#users.set(id, user);
    return user;
  }

  /** A new supergroup, a forum unless told, in which the bot is nothing yet: see {@link FakeGroup.setBot}. */
  group({ title = "Support", isForum = true } = {}): FakeGroup {
    const { world } = this.#parts;
    const group = new Group(-1_001_000_000_001 - world.groups.size, title, isForum);
    world.groups.set(group.chat.wire.id, group);
    world.chats.set(group.chat.wire.id, group.chat);
    return new FakeGroup(world, group);
  }

  /** Fails the next calls of a method, or of every one ("*"). Such a refusal is no violation. */
  fail(method: string, failure: Failure): void {
    this.#parts.script.plan(method, failure);
  }

  /** Queues an update as it stands; `twice` queues it a second time. */
  deliver(update: WireUpdate, { twice = false } = {}): void {
    this.#parts.world.push(update, true);
    if (twice) this.#parts.world.push(update, true);
  }

  /** Delivers an update again: in its place in the queue, or (`alongside`, webhook only) at once and beside it. */
  async redeliver(updateId: number, { alongside = false } = {}): Promise<void> {
    const update = this.#byNumber.get(updateId);
    if (!update) throw new Error(`There was no update ${updateId}`);
    if (alongside) await this.#parts.delivery.alongside({ update, handed: true, again: true });
    else this.deliver(update);
  }

  /** Holds the next `count` updates and then delivers them newest first. */
  reverseNext(count: number): void {
    this.#parts.world.updates.reverseNext(count);
  }

  /** The first call of a method that fits, also one that was made before. Rejects after `timeoutMs`. */
  waitForCall(method: string, fits: (call: Call) => boolean = () => true, timeoutMs = PATIENCE_MS): Promise<Call> {
    const { calls, signal } = this.#parts.desk;
    let at = 0;
    const look = () => {
      for (; at < calls.length; at += 1) {
        const call = calls[at];
        if (call?.method === method && isAnswered(call) && fits(call)) return call;
      }
      at = Math.max(0, at - UNANSWERED);
      return undefined;
    };
    return signal.until(look, timeoutMs, () => `a call of ${method}`);
  }

  /** Resolves when every update is delivered and confirmed. Rejects after `timeoutMs`. */
  async idle(timeoutMs = PATIENCE_MS): Promise<void> {
    const { updates } = this.#parts.world;
    const look = () => (updates.size === 0 && !this.#parts.delivery.busy ? true : undefined);
    await updates.signal.until(look, timeoutMs, () => `${updates.size} updates to be delivered`);
  }

  /** Ends the server: what is being answered is answered, and what is still open after that is cut. */
  async stop(): Promise<void> {
    this.#parts.poll.wake();
    this.#parts.delivery.stop();
    await new Promise((resolve) => setTimeout(resolve, FLUSH_MS));
    const cut = setTimeout(() => this.#server.closeAllConnections(), GRACE_MS);
    await new Promise((resolve) => this.#server.close(resolve));
    clearTimeout(cut);
  }

  #makeUser(id: number, { firstName = "Олена", lastName, username, languageCode, phone }: UserOptions): FakeUser {
    const names = { first_name: firstName, ...(lastName && { last_name: lastName }), ...(username && { username }) };
    const chat = new Chat({ id, type: "private", ...names });
    this.#parts.world.chats.set(id, chat);
    const wire = { id, is_bot: false, ...names, ...(languageCode && { language_code: languageCode }) };
    return new FakeUser(this.#parts.world, chat, wire, phone ?? `+38050${String(id % 10_000_000).padStart(7, "0")}`);
  }
}

/** Node closes a connection whose last answer is written and not yet sent; this lets it be sent. */
const FLUSH_MS = 20;
const GRACE_MS = 100;

/** How many calls at the end of the list may still be without an answer and are looked at again. */
const UNANSWERED = 200;

/** Whether a call is over: answered, or cut. */
function isAnswered({ status, description }: Call): boolean {
  return status !== 0 || description !== undefined;
}

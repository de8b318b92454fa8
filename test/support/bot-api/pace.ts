import { Refusal } from "./refusal.ts";

/** How many messages Telegram takes a second; it tells bots to stay under 30 over all chats and about 1 in one chat. */
export interface PaceLimits {
  perSecond: number;
  perChat: number;
  /** Messages in one group within a minute, topics made, closed and opened among them; Telegram's own is 20. */
  perGroupMinute?: number;
}

const MINUTE_MS = 60_000;

/** Refuses the messages of a bot that writes faster than its limits, with a 429 that says when to come again. */
export class Pace {
  #limits: PaceLimits;
  #second = 0;
  #all = 0;
  #chats = new Map<string, number>();
  #groups = new Map<string, number[]>();

  constructor(limits: PaceLimits) {
    this.#limits = limits;
  }

  /** Counts a call at a time in milliseconds. Throws where it is one too many; calls that write nothing are free. */
  count(method: string, chatId: string, at: number): void {
    this.#countInGroup(method, chatId, at);
    if (!/^(send(?!ChatAction)|edit)/.test(method)) return;
    this.#turn(Math.floor(at / 1000));
    const inChat = (this.#chats.get(chatId) ?? 0) + 1;
    if (this.#all >= this.#limits.perSecond || inChat > this.#limits.perChat)
      throw new Refusal(429, "Too Many Requests: retry after 1", { ours: false, retryAfter: 1 });
    this.#all += 1;
    this.#chats.set(chatId, inChat);
  }

  #countInGroup(method: string, chatId: string, at: number): void {
    const { perGroupMinute } = this.#limits;
    if (
      perGroupMinute === undefined ||
      !chatId.startsWith("-") ||
      !/^(send(?!ChatAction)|edit|.*ForumTopic$)/.test(method)
    )
      return;
    const within = (this.#groups.get(chatId) ?? []).filter((one) => one > at - MINUTE_MS);
    const [first] = within;
    if (first !== undefined && within.length >= perGroupMinute) {
      const wait = Math.max(1, Math.ceil((first + MINUTE_MS - at) / 1000));
      throw new Refusal(429, `Too Many Requests: retry after ${wait}`, { ours: false, retryAfter: wait });
    }
    this.#groups.set(chatId, [...within, at]);
  }

  #turn(second: number): void {
    if (second === this.#second) return;
    this.#second = second;
    this.#all = 0;
    this.#chats.clear();
  }
}

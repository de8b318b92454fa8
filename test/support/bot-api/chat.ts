import { Signal } from "./signal.ts";
import type { KeyboardButton, WireChat, WireMessage } from "./wire.ts";

/** A message as the chat keeps it. */
export interface KeptMessage {
  from: "bot" | "user";
  wire: WireMessage;
  /** The reply keyboard that came with it. */
  keyboard: KeyboardButton[][] | null;
  deleted: boolean;
}

/** A chat of the bot: with one person, or in a group. */
export class Chat {
  readonly wire: WireChat;
  readonly messages = new Map<number, KeptMessage>();
  /** The bot's messages in order, so that a reader can go on from a place in constant time. */
  readonly fromBot: KeptMessage[] = [];
  readonly signal = new Signal();
  /** The reply keyboard that the person's client shows now, and the message that brought it. */
  keyboard: { buttons: KeyboardButton[][]; oneTime: boolean; message: WireMessage } | null = null;
  /** Whether the person has written to the bot, which alone lets the bot write. */
  started = false;
  blocked = false;

  constructor(wire: WireChat) {
    this.wire = wire;
  }

  keep(message: KeptMessage): void {
    this.messages.set(message.wire.message_id, message);
    if (message.from === "bot") this.fromBot.push(message);
    this.signal.changed();
  }

  /** The message, unless it is deleted. */
  shown(messageId: number): KeptMessage | undefined {
    const message = this.messages.get(messageId);
    return message?.deleted ? undefined : message;
  }
}

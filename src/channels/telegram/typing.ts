import type { Clock } from "../../base/index.ts";
import type { CallApi } from "./bot-api.ts";

/** Telegram shows the sign for five seconds. */
const EVERY_MS = 4_000;
/** Beyond so many chats the old ones are forgotten. */
const REMEMBERED = 1_000;

/** What the sign is shown with. */
export interface Typing {
  call: CallApi;
  clock: Clock;
  later: (work: Promise<void>) => void;
}

/** Shows a person that somebody writes to them, at most every four seconds. What fails is forgotten. */
export function makeTyping({ call, clock, later }: Typing): (senderId: string) => void {
  const shown = new Map<string, number>();
  return (senderId) => {
    const now = clock().getTime();
    if (now - (shown.get(senderId) ?? Number.NEGATIVE_INFINITY) < EVERY_MS) return;
    if (shown.size >= REMEMBERED) forget(shown, now);
    shown.set(senderId, now);
    const chat_id = Number(senderId);
    const sent = call((methods, signal) => methods.sendChatAction({ chat_id, action: "typing" }, signal));
    later(sent.then(ignore, ignore));
  };
}

function forget(shown: Map<string, number>, now: number): void {
  for (const [senderId, at] of shown) if (now - at >= EVERY_MS) shown.delete(senderId);
}

const ignore = (): void => {};

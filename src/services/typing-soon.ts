import type { ChannelName } from "../outbox/index.ts";

/** Most answers are there sooner: a sign that somebody writes would only flicker, and cost a call to Telegram each. */
const AFTER_MS = 600;

/** Shows that somebody writes in a Telegram chat whose answer takes a while. Give it every change of a thread. */
export function typingSoon(show: (senderId: string) => void) {
  const waiting = new Map<string, NodeJS.Timeout>();
  const cancel = (senderId: string) => {
    clearTimeout(waiting.get(senderId));
    waiting.delete(senderId);
  };
  return (channel: ChannelName, senderId: string, what: "message" | "typing"): void => {
    if (channel !== "telegram") return;
    if (what === "message") return cancel(senderId);
    if (waiting.has(senderId)) return;
    const timer = setTimeout(() => {
      waiting.delete(senderId);
      show(senderId);
    }, AFTER_MS);
    timer.unref?.();
    waiting.set(senderId, timer);
  };
}

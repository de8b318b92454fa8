import type { WireMessage } from "../../../channels/web-chat/index.ts";
import { chosenButton, type Draft, type Outgoing, type Thread, type Why } from "../thread.ts";

/** A message as it stands among its neighbours. */
export interface MessageItem {
  kind: "message";
  key: string;
  from: WireMessage["from"];
  at: Date;
  text: string;
  buttons: WireMessage["buttons"];
  sources: WireMessage["sources"];
  photo?: WireMessage["photo"];
  file?: WireMessage["file"];
  /** Why it can never be sent. */
  why?: Why | undefined;
  /** The payload of the button that was chosen. */
  chosen: string | null;
  /** Whether its buttons are what is asked just now: nothing was said since. */
  current: boolean;
  /** Whether it begins and ends a run of messages from one side. */
  first: boolean;
  last: boolean;
  /** Whether the time stands under it: nothing follows soon. */
  timed: boolean;
  state: "sent" | "sending" | "waiting" | "failed" | "draft";
}

/** A line in the log: a day that begins, or a message. */
export type Item = { kind: "day"; key: string; at: Date } | MessageItem;

const RUN_MS = 5 * 60_000;

/** The lines of the log, oldest first. `online`: whether what is on its way can go. */
export function itemsOf(thread: Thread, online: boolean): Item[] {
  const sent = thread.messages.map((message) => sentItem(thread, message));
  const drafts = thread.draft ? [draftItem(thread.draft)] : [];
  const messages = [...sent, ...drafts, ...thread.outgoing.map((message) => outgoingItem(message, online))];
  // Cards come several at once: each of them may be chosen until the customer says something.
  const lastSaid = messages.findLastIndex(({ from }) => from === "customer");
  messages.forEach((message, at) => {
    message.first = !joined(messages[at - 1], message);
    message.last = !joined(message, messages[at + 1]);
    message.timed = message.last && (message.state !== "sent" || !soonAfter(message, messages[at + 1]));
    message.current = at === messages.length - 1 || (message.photo !== undefined && at > lastSaid);
    if (message.state === "draft") message.timed = false;
  });
  return messages.flatMap((message, at) =>
    sameDay(messages[at - 1], message)
      ? [message]
      : [{ kind: "day" as const, key: dayKey(message.at), at: message.at }, message],
  );
}

function sentItem(thread: Thread, message: WireMessage): MessageItem {
  const { id, from, text, buttons, sources, photo, file } = message;
  const chosen = chosenButton(thread, message);
  return {
    ...BLANK,
    key: id,
    from,
    at: new Date(message.at),
    text,
    buttons,
    sources,
    photo,
    file,
    chosen,
    state: "sent",
  };
}

function outgoingItem({ id, text, at, failed, why }: Outgoing, online: boolean): MessageItem {
  const state = failed ? "failed" : online ? "sending" : "waiting";
  return {
    ...BLANK,
    key: id,
    from: "customer",
    at: new Date(at),
    text,
    why,
    buttons: [],
    sources: [],
    chosen: null,
    state,
  };
}

/** The key of what is being written: whatever becomes of it is another line. */
export const DRAFT = "draft";

const draftItem = ({ text, at }: Draft): MessageItem => ({
  ...BLANK,
  key: DRAFT,
  from: "bot",
  at: new Date(at),
  text,
  buttons: [],
  sources: [],
  chosen: null,
  state: "draft",
});

const BLANK = { kind: "message" as const, current: false, first: true, last: true, timed: true };

function joined(one: MessageItem | undefined, next: MessageItem | undefined): boolean {
  if (!one || !next || one.from !== next.from || !soonAfter(one, next)) return false;
  return one.state !== "failed" && one.buttons.length === 0;
}

const soonAfter = (one: MessageItem, next: MessageItem | undefined): boolean =>
  next !== undefined && sameDay(one, next) && next.at.getTime() - one.at.getTime() < RUN_MS;

const sameDay = (one: MessageItem | undefined, next: MessageItem): boolean =>
  one !== undefined && dayKey(one.at) === dayKey(next.at);

const dayKey = (at: Date): string => `day-${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;

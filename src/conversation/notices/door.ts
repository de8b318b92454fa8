/** A thread of a customer's, by the door through which they write there. */
export interface Thread {
  channel: "web" | "telegram";
  senderId: string;
  conversationId: string;
  locale: string;
  /** They blocked the bot, and have not written since: nothing reaches them there. */
  blocked: boolean;
}

/** Where a customer can be told something, and what they agreed to. */
export interface Reach {
  /** The language of their card. */
  language: string | null;
  /** Whether they agreed to messages in Telegram, and to letters. */
  telegram: boolean;
  email: boolean;
  /** An e-mail that is proven to be theirs. */
  address: string | null;
  /** The one in which they wrote last comes first. */
  threads: Thread[];
}

/** Through which door a customer is told, or why through none. */
export type Door =
  | { by: "telegram" | "web"; thread: Thread }
  | { by: "email"; address: string }
  | { by: "no_consent" | "no_door" };

/**
 * The door of a notice: the thread where the customer wrote last, of those that they agreed to; else a letter. What stands in the web
 * chat is mailed when nobody reads it, so that it needs the consent to letters.
 */
export function chooseDoor(reach: Reach): Door {
  const open = reach.threads.filter((thread) => thread.channel === "web" || !thread.blocked);
  const thread = open.find(({ channel }) => (channel === "web" ? reach.email : reach.telegram));
  if (thread) return { by: thread.channel, thread };
  if (reach.address !== null && reach.email) return { by: "email", address: reach.address };
  return { by: open.length > 0 || reach.address !== null ? "no_consent" : "no_door" };
}

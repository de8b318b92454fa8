import type { Outgoing } from "./thread.ts";

/** What a browser keeps of a chat, over reloads where it lets us. */
export interface Keep {
  visitor: string | null;
  /** The newest message that was seen. */
  read: number;
  /** Whether the chat stood open on the page before; for this tab only. */
  open: boolean;
  unsent(): Outgoing[];
  addUnsent(message: Outgoing): void;
  dropUnsent(id?: string): void;
}

/** The key of the visitor's token in `localStorage`: other tabs watch it. */
export const VISITOR_KEY = "beseda.visitor";
const READ_KEY = "beseda.read";
const OPEN_KEY = "beseda.open";
const UNSENT_KEY = "beseda.unsent";

/** A keep in the browser's storage; in memory where storage is blocked or full. */
export function browserKeep(): Keep {
  const local = shelf(() => localStorage);
  const tab = shelf(() => sessionStorage);
  const unsent = (): Outgoing[] => parsed(local.get(UNSENT_KEY));
  const setUnsent = (messages: Outgoing[]) =>
    local.set(UNSENT_KEY, messages.length > 0 ? JSON.stringify(messages) : null);
  return {
    get visitor() {
      return local.get(VISITOR_KEY);
    },
    set visitor(token) {
      local.set(VISITOR_KEY, token);
    },
    get read() {
      return Number(local.get(READ_KEY)) || 0;
    },
    set read(seq) {
      local.set(READ_KEY, String(seq));
    },
    get open() {
      return tab.get(OPEN_KEY) === "1";
    },
    set open(open) {
      tab.set(OPEN_KEY, open ? "1" : null);
    },
    unsent,
    addUnsent: (message) => message.file || setUnsent([...unsent().filter(({ id }) => id !== message.id), message]),
    dropUnsent: (id) => setUnsent(id === undefined ? [] : unsent().filter((message) => message.id !== id)),
  };
}

function shelf(open: () => Storage) {
  const memory = new Map<string, string>();
  return {
    get(key: string): string | null {
      try {
        return open().getItem(key) ?? memory.get(key) ?? null;
      } catch {
        return memory.get(key) ?? null;
      }
    },
    set(key: string, value: string | null): void {
      memory.delete(key);
      try {
        if (value === null) open().removeItem(key);
        else open().setItem(key, value);
      } catch {
        if (value !== null) memory.set(key, value);
      }
    },
  };
}

function parsed(text: string | null): Outgoing[] {
  try {
    return JSON.parse(text ?? "[]") as Outgoing[];
  } catch {
    return [];
  }
}

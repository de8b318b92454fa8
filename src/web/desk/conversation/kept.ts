import type { PutFile } from "../api/files.ts";

/** What of the browser's storage is needed; it may be full or forbidden. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** An answer that the server has not confirmed yet. */
export interface Unsent {
  /** Made here, so that a repetition is recognised. */
  id: string;
  text: string;
  /** A file that was put for it. */
  file?: PutFile | null;
  state: "sending" | "queued" | "failed" | "accepted";
  why: "offline" | "notYours" | "signedOut" | "refused" | "meanwhile" | null;
  /** Its number in the thread, once the server has taken it. */
  seq: number | null;
  /** What had been read when it was begun: where a colleague answered behind that, it is not sent; null: it is in any case. */
  seen: number | null;
  /** The suggested draft that it was made of. */
  draft?: string | undefined;
}

/** What a person has written into a conversation and has not got rid of. */
export interface Kept {
  draft: string;
  /** The suggested draft that what is written was made of, and its marks that are to be filled in. */
  from?: { id: string; gaps: string[] } | undefined;
  unsent: Unsent[];
}

const PREFIX = "beseda.desk.kept.";
const keyOf = (person: string, conversation: string) => `${PREFIX}${person}.${conversation}`;
const EMPTY: Kept = { draft: "", unsent: [] };

/** What was kept of a conversation. What was under way when the page closed may or may not have arrived: it waits for a new try. */
export function readKept(shelf: Shelf, person: string, conversation: string): Kept {
  try {
    const kept = { ...EMPTY, ...(JSON.parse(shelf.getItem(keyOf(person, conversation)) ?? "{}") as Partial<Kept>) };
    const unsent = kept.unsent.filter(({ state }) => state !== "accepted");
    return {
      ...kept,
      unsent: unsent.map((one) => ({ ...one, state: "failed", why: one.why ?? "offline", seq: null })),
    };
  } catch {
    return EMPTY;
  }
}

/** Keeps it, or nothing where there is nothing to keep. */
export function writeKept(shelf: Shelf, person: string, conversation: string, kept: Kept): void {
  const key = keyOf(person, conversation);
  try {
    if (kept.draft === "" && kept.unsent.length === 0) shelf.removeItem(key);
    else shelf.setItem(key, JSON.stringify(kept));
  } catch {
    // Without storage, the page's own memory has to do.
  }
}

/** Forgets everything that a person wrote: they sign out. */
export function forgetDrafts(shelf: Shelf, person: string): void {
  const keys = Array.from({ length: shelf.length }, (_, at) => shelf.key(at));
  for (const key of keys) if (key?.startsWith(`${PREFIX}${person}.`)) shelf.removeItem(key);
}

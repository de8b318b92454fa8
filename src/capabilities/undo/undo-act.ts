import type { Database } from "../../database/index.ts";
import type { Shop } from "../capability.ts";
import type { DoneAct, DoneEntry, Objection } from "./done.ts";

/** In whose name, when and for which shop something is taken back. */
export interface UndoContext {
  db: Database;
  at: Date;
  /** A member of the staff, by id. */
  staff: string;
  shop: () => Promise<Shop>;
}

/** What stands against taking something back, or what does it. */
export type Undoing =
  | { ok: false; why: Objection }
  /** `entries`: what of the act's entries is taken back; all of them unless told. */
  | { ok: true; perform: () => Promise<void>; entries?: DoneEntry[] };

/** How one kind of act is taken back. With `lock` the rows that it rests on are held until the transaction ends. */
export type Undo = (context: UndoContext, done: DoneAct, lock: boolean) => Promise<Undoing>;

export const against = (why: Objection): Undoing => ({ ok: false, why });

/** Does several things, or says what stands against the first that cannot be done. */
export function together(parts: readonly Undoing[]): Undoing {
  const objection = parts.find((part) => !part.ok);
  if (objection) return objection;
  return {
    ok: true,
    async perform() {
      for (const part of parts) if (part.ok) await part.perform();
    },
  };
}

/** Whether two values of a row are the same, as JSON has them: an instant is its text. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

import type { Locale } from "../../../base/index.ts";
import { bringBackRemoved, type Database, keepRemoved, type Removing } from "../../../database/index.ts";

/** An answer that is ready to be sent, by language; texts may hold the fields of {@link CANNED_FIELDS}. */
export interface CannedReply {
  id: string;
  /** What one types behind "/". */
  shortcut: string;
  texts: Partial<Record<Locale, string>>;
  /** How often it was put into an answer. */
  used: number;
}

/** What a ready answer may leave open: {name}, {order}, {shop}. */
export const CANNED_FIELDS = ["name", "order", "shop"] as const;

/** All ready answers, the most used first. */
export async function cannedReplies(db: Database): Promise<CannedReply[]> {
  return await db<CannedReply[]>`select id, shortcut, texts, used from canned_replies order by used desc, shortcut`;
}

/** Keeps a ready answer, new or in place of what it was; what it was, null for a new one. */
export async function keepCanned(
  db: Database,
  { id, shortcut, texts, staff, at }: Omit<CannedReply, "used"> & { staff: string; at: Date },
): Promise<Omit<CannedReply, "used"> | null> {
  const [before] = await db<CannedReply[]>`select id, shortcut, texts from canned_replies where id = ${id} for update`;
  await db`
    insert into canned_replies (id, shortcut, texts, updated_at, updated_by)
    values (${id}, ${shortcut}, ${db.json(texts)}, ${at}, ${staff})
    on conflict (id) do update set shortcut = excluded.shortcut, texts = excluded.texts, updated_at = excluded.updated_at,
      updated_by = excluded.updated_by`;
  return before ?? null;
}

const removing = (key: string): Removing => ({ table: "canned_replies", key, rows: { canned_replies: "id" } });

/** Puts a removed ready answer back as it was; false where it is not kept any more. */
export const bringBackCanned = (db: Database, id: string): Promise<boolean> => bringBackRemoved(db, removing(id));

/** One ready answer, locked; null where there is none. */
export async function cannedReply(db: Database, id: string): Promise<CannedReply | null> {
  const [row] = await db<
    CannedReply[]
  >`select id, shortcut, texts, used from canned_replies where id = ${id} for update`;
  return row ?? null;
}

/** Takes a ready answer out; what it was, null where there is none. */
export async function dropCanned(db: Database, id: string, at: Date): Promise<Omit<CannedReply, "used"> | null> {
  await keepRemoved(db, removing(id), at);
  const [gone] = await db<CannedReply[]>`delete from canned_replies where id = ${id} returning id, shortcut, texts`;
  return gone ?? null;
}

/** Whether another ready answer has this shortcut. */
export async function isShortcutTaken(db: Database, id: string, shortcut: string): Promise<boolean> {
  return (await db`select from canned_replies where shortcut = ${shortcut} and id <> ${id}`).length > 0;
}

/** Counts that a ready answer was put into an answer. */
export async function countUse(db: Database, id: string): Promise<void> {
  await db`update canned_replies set used = used + 1 where id = ${id}`;
}

import type { Database } from "../database/index.ts";
import type { KeptWhat } from "./kind.ts";

/** A file that is kept. */
export interface KeptFile {
  id: string;
  what: KeptWhat;
  type: string;
  name: string;
  size: number;
}

/** A file as it is kept first. */
export interface NewFile extends KeptFile {
  sentBy: string;
  bytes: Uint8Array;
  at: Date;
}

/** Bytes of a piece. */
const PIECE = 64 * 1024;

/** Keeps a file; one that is there already stays. */
export async function insertFile(
  db: Database,
  { id, sentBy, what, type, name, size, bytes, at }: NewFile,
): Promise<void> {
  await db`
    with body as (select ${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)}::bytea as bytes), file as (
      insert into chat_files (id, sent_by, what, type, name, size, at)
      values (${id}, ${sentBy}, ${what}, ${type}, ${name}, ${size}, ${at}) on conflict (id) do nothing returning id
    )
    insert into chat_file_pieces (file_id, place, body)
    select file.id, place, substring(body.bytes from place * ${PIECE}::int + 1 for ${PIECE}::int)
    from file, body, generate_series(0, ((${size}::int - 1) / ${PIECE}::int)) as place`;
}

/** How many files somebody has sent since an instant. */
export async function countSince(db: Database, sentBy: string, since: Date): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select count(*)::int as count from chat_files where sent_by = ${sentBy} and at > ${since}`;
  return row?.count ?? 0;
}

/** A file without its bytes, and whether a message has it; null where there is none of this sender's. */
export async function fileOf(
  db: Database,
  { id, sentBy }: { id: string; sentBy: string },
): Promise<(KeptFile & { isUsed: boolean }) | null> {
  const [row] = await db<(KeptFile & { isUsed: boolean })[]>`
    select id, what, type, name, size, message_id is not null as "isUsed" from chat_files
    where id = ${id}::uuid and sent_by = ${sentBy}`;
  return row ?? null;
}

/** A file with its bytes; null where it is gone. */
export async function readFile(db: Database, id: string): Promise<(KeptFile & { bytes: Uint8Array }) | null> {
  const [row] = await db<(KeptFile & { bytes: Uint8Array })[]>`
    select f.id, f.what, f.type, f.name, f.size,
      (select string_agg(p.body, ''::bytea order by p.place) from chat_file_pieces p where p.file_id = f.id) as bytes
    from chat_files f where f.id = ${id}::uuid`;
  return row ?? null;
}

/** Forgets files that no message has and that came before an instant. */
export async function deleteUnused(db: Database, before: Date): Promise<void> {
  await db`delete from chat_files where message_id is null and at < ${before}`;
}

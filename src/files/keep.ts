import { Refused } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { kindOf } from "./kind.ts";
import { nameOf } from "./name.ts";
import { countSince, deleteUnused, fileOf, insertFile, type KeptFile } from "./queries.ts";

/** The largest file that is taken: what Telegram takes as a photo (https://core.telegram.org/bots/api#sending-files). */
export const LARGEST_FILE = 10 * 1024 * 1024;
const DAY_MS = 86_400_000;

/** A file as it was sent. */
export interface SentFile {
  /** A UUID: the same again is the same file again. */
  id: string;
  /** Who sent it: `web:VISITOR` or `staff:ID`. */
  sentBy: string;
  name: string;
  bytes: Uint8Array;
  at: Date;
  /** Files that they may send within a day. */
  perDay: number;
}

/**
 * Keeps a file until a message has it; one that no message takes within a day is forgotten. What it is, its content says. Refuses
 * `file_empty`, `file_too_large`, `file_type`, `file_too_many` and, where the id is somebody else's, `not_found`.
 */
export async function keepFile(db: Database, { id, sentBy, name, bytes, at, perDay }: SentFile): Promise<KeptFile> {
  const kept = await fileOf(db, { id, sentBy });
  if (kept) return kept;
  if (bytes.length === 0) throw new Refused("file_empty", "The file is empty.");
  if (bytes.length > LARGEST_FILE) throw new Refused("file_too_large", "A file has at most 10 MB.");
  const kind = kindOf(bytes, name);
  if (!kind)
    throw new Refused("file_type", "Pictures, videos, sound, PDF, office documents and plain texts can be sent.");
  if ((await countSince(db, sentBy, new Date(at.getTime() - DAY_MS))) >= perDay)
    throw new Refused("file_too_many", `At most ${perDay} files can be sent within a day.`);
  const { what, type } = kind;
  await insertFile(db, { id, sentBy, what, type, name: nameOf(name, kind), size: bytes.length, bytes, at });
  const now = await fileOf(db, { id, sentBy });
  if (!now) throw new Refused("not_found", "There is no such file.");
  return now;
}

/** Forgets what was sent and never became part of a message. */
export const forgetUnusedFiles = (db: Database, at: Date): Promise<void> =>
  deleteUnused(db, new Date(at.getTime() - DAY_MS));

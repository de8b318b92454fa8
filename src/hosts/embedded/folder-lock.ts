import { chmodSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** A folder that this process has to itself. */
export interface FolderLock {
  release(): void;
}

/** SQLite's "somebody else has it". */
const SQLITE_BUSY = 5;

/** Locks are held from here: one that nobody referred to would be collected, and lifted by that. */
const held = new Set<DatabaseSync>();

/**
 * Takes a folder; null when somebody, in this process or another, has it.
 *
 * The lock is the kernel's (fcntl, by way of a SQLite transaction: Node has no lock of its own), not a number in a file. It ends
 * with the process however that ends, so there is no stale one and no pid to mistake. The empty file `lock` stays: taking it away
 * would let one process lock the old file and another the new. Nothing else may open it, since closing it again anywhere in this
 * process would lift the lock.
 */
export function tryLockFolder(folder: string): FolderLock | null {
  const path = join(folder, "lock");
  const database = new DatabaseSync(path);
  try {
    database.exec("pragma journal_mode = off; begin immediate");
  } catch (error) {
    database.close();
    if (error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY) return null;
    throw error;
  }
  chmodSync(path, 0o600);
  held.add(database);
  return { release: () => release(database) };
}

function release(database: DatabaseSync): void {
  if (held.delete(database)) database.close();
}

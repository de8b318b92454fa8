import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Who runs the database of a folder, and where it is reached. Says nothing of whether it still runs: see folder-lock.ts. */
export interface OwnerRecord {
  pid: number;
  socket: string;
}

const pathOf = (folder: string) => join(folder, "owner.json");

/** Writes the record so that no reader ever sees half of it. */
export function writeOwner(folder: string, record: OwnerRecord): void {
  const unfinished = `${pathOf(folder)}.new`;
  writeFileSync(unfinished, JSON.stringify(record), { mode: 0o600 });
  renameSync(unfinished, pathOf(folder));
}

/** The record; null where there is none, or one that cannot be read. */
export function readOwner(folder: string): OwnerRecord | null {
  try {
    const record: unknown = JSON.parse(readFileSync(pathOf(folder), "utf8"));
    return isOwner(record) ? record : null;
  } catch {
    return null;
  }
}

export function removeOwner(folder: string): void {
  rmSync(pathOf(folder), { force: true });
}

function isOwner(value: unknown): value is OwnerRecord {
  if (typeof value !== "object" || value === null || !("pid" in value) || !("socket" in value)) return false;
  return typeof value.pid === "number" && typeof value.socket === "string";
}

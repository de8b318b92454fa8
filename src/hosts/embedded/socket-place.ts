import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

/** Where a unix socket may stand. */
export interface SocketPlace {
  path: string;
  /** Takes away the folder that was made for it, if one was. */
  remove(): void;
}

/** Longest path of a unix socket in bytes: 104 with its final zero on macOS, 108 on Linux. */
const LONGEST_PATH = 103;
const NAME = "postgres.sock";

/**
 * A free path for the socket of a data folder: in the folder, or where that makes it too long, in a private folder for temporary
 * files, whose name begins with a hash of the data folder's path. `previous` is the socket of an owner that is no more.
 */
export function socketPlace(folder: string, previous?: string): SocketPlace {
  if (previous) removeSocket(previous, prefixOf(folder));
  const inside = join(folder, NAME);
  if (Buffer.byteLength(inside) > LONGEST_PATH) return temporarySocketPlace(prefixOf(folder));
  rmSync(inside, { force: true });
  return { path: inside, remove: () => rmSync(inside, { force: true }) };
}

/** A path for the socket of a database without a folder. */
export function temporarySocketPlace(prefix = "beseda-"): SocketPlace {
  // mkdtemp makes a folder that only its owner may enter
  const folder = mkdtempSync(join(temporaryFolder(prefix), prefix));
  return { path: join(folder, NAME), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function temporaryFolder(prefix: string): string {
  const longest = LONGEST_PATH - Buffer.byteLength(`/${prefix}XXXXXX/${NAME}`);
  return Buffer.byteLength(tmpdir()) <= longest || !existsSync("/tmp") ? tmpdir() : "/tmp";
}

function prefixOf(folder: string): string {
  return `beseda-${createHash("sha256").update(folder).digest("hex").slice(0, 8)}-`;
}

/** What a killed owner left outside of the data folder; a path that does not look like one of ours stays. */
function removeSocket(path: string, prefix: string): void {
  const ours = basename(path) === NAME && basename(dirname(path)).startsWith(prefix);
  if (ours) rmSync(dirname(path), { recursive: true, force: true });
}

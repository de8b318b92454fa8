import { once } from "node:events";
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import manifest from "../../../package.json" with { type: "json" };
import { type Clock, errorFields, type Log } from "../../base/index.ts";
import { audit, type Database, writeBackup } from "../../database/index.ts";
import type { MakeBackup } from "../../desk/index.ts";

/** What a backup is made of. */
export interface BackupParts {
  db: Database;
  clock: Clock;
  log: Log;
}

/** Makes what writes a backup while it is downloaded; where the reader goes away, it ends. */
export const makeBackup =
  ({ db, clock, log }: BackupParts): MakeBackup =>
  async (staff) => {
    const at = clock();
    await audit(db, {
      ...{ at, actor: `staff:${staff}`, channel: "desk", turnId: null },
      ...{ action: "download_backup", table: "database", key: "backup", before: null, after: null },
    });
    const gzip = createGzip();
    const closed = once(gzip, "close").catch(() => undefined);
    const write = async (lines: string) => {
      if (gzip.destroyed) throw new Error("the download was broken off");
      if (!gzip.write(lines)) await Promise.race([once(gzip, "drain"), closed]);
    };
    void writeBackup(db, { version: manifest.version, at, write, tell: () => {} }).then(
      () => gzip.end(),
      (error: unknown) => {
        log.warn("backup_broken_off", errorFields(error));
        gzip.destroy(error instanceof Error ? error : undefined);
      },
    );
    gzip.on("error", () => {});
    return Readable.toWeb(gzip) as ReadableStream<Uint8Array<ArrayBuffer>>;
  };

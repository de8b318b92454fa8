import { chmodSync, mkdirSync, realpathSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Refused, Unavailable } from "../../base/index.ts";
import { EmbeddedServer } from "./embedded-server.ts";
import { type FolderLock, tryLockFolder } from "./folder-lock.ts";
import type { Compression } from "./messages.ts";
import { readOwner, removeOwner, writeOwner } from "./owner-record.ts";
import { answersAt } from "./probe.ts";
import { type SocketPlace, socketPlace, temporarySocketPlace } from "./socket-place.ts";

/** A Postgres that runs in this process, or in another that has the same data folder open. */
export interface EmbeddedPostgres {
  /** For postgres.js: `postgres({ ...url, database: "postgres", username: "postgres" })`. */
  url: { path: string };
  /** Whether this process runs the database; false: another does, and ends it when it likes. */
  owner: boolean;
  /**
   * A dump of the whole database, to be given as `template` to a new one. `none` (the default) is 40 MB and quick, `gzip` 5 MB.
   * Taken when no transaction is open; refused where another process is the owner.
   */
  dump(compression?: Compression): Promise<Uint8Array>;
  /** Ends the sessions with an error and closes the database; as a guest, does nothing. May be called twice. */
  stop(): Promise<void>;
}

/** Settings of {@link openEmbeddedPostgres}. */
export interface EmbeddedOptions {
  /** The data folder, made when it is not there; absent: in memory. */
  folder?: string;
  /** A batch that runs longer is ended by restarting the database, which takes a second; 60 s unless told. */
  statementTimeoutMs?: number;
  /** A session that holds the database in silence for longer is ended; 30 s unless told. */
  idleInTransactionMs?: number;
  /** A dump (plain or gzip) that a new database starts from: a file's path, or its bytes. */
  template?: string | Uint8Array;
  /** Told of what nobody asked for: a restart, a start that failed. */
  log?: (message: string) => void;
  /** How long to wait for a folder whose owner does not answer (it may be starting, or stopping); 30 s unless told. */
  patienceMs?: number;
}

const PAUSE_MS = 50;

/**
 * Opens the embedded database: runs it, or when another process runs it on the same folder, answers that one's socket. Two that
 * begin at the same moment agree. Throws {@link Refused} when the folder cannot be used or is held by a process that does not
 * answer, {@link Unavailable} with what Postgres said when the database does not open.
 */
export async function openEmbeddedPostgres(options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  if (options.folder === undefined) return run(options, temporarySocketPlace());
  const folder = privateFolder(options.folder);
  const attempts = Math.max(1, Math.ceil((options.patienceMs ?? 30_000) / PAUSE_MS));
  for (let attempt = 0; attempt < attempts; attempt++) {
    const opened = await runOrJoin(folder, options);
    if (opened) return opened;
    await sleep(PAUSE_MS);
  }
  throw new Refused(
    "data_folder_busy",
    `The data folder ${folder} is in use by process ${readOwner(folder)?.pid ?? "unknown"}, which does not answer. End it, or choose another folder.`,
  );
}

async function runOrJoin(folder: string, options: EmbeddedOptions): Promise<EmbeddedPostgres | null> {
  const lock = tryLockFolder(folder);
  if (lock) return runOnFolder(folder, lock, options);
  const owner = readOwner(folder);
  return owner && (await answersAt(owner.socket)) ? guest(owner.socket) : null;
}

async function runOnFolder(folder: string, lock: FolderLock, options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    const place = socketPlace(folder, readOwner(folder)?.socket);
    const running = await run({ ...options, folder }, place, () => {
      removeOwner(folder);
      lock.release();
    });
    writeOwner(folder, { pid: process.pid, socket: place.path });
    return running;
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function run(options: EmbeddedOptions, place: SocketPlace, afterwards = () => {}): Promise<EmbeddedPostgres> {
  const server = await EmbeddedServer.open({
    source: { folder: options.folder, template: options.template },
    socket: place.path,
    statementTimeoutMs: options.statementTimeoutMs ?? 60_000,
    idleInTransactionMs: options.idleInTransactionMs ?? 30_000,
    log: options.log ?? (() => {}),
  }).catch((error) => {
    place.remove();
    throw new Unavailable("the embedded database", error);
  });
  let stopped: Promise<void> | null = null;
  const stop = async () => {
    await server.stop();
    place.remove();
    afterwards();
  };
  return {
    url: { path: place.path },
    owner: true,
    dump: (compression = "none") => server.dump(compression),
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

function guest(path: string): EmbeddedPostgres {
  return {
    url: { path },
    owner: false,
    dump: async () => {
      throw new Refused(
        "not_owner",
        "Only the process that runs the embedded database can dump it: do it there, or stop it first.",
      );
    },
    stop: async () => {},
  };
}

/** The folder as the file system knows it; only its owner may look into it. */
function privateFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    return realpathSync(folder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refused("data_folder_unusable", `The data folder ${folder} cannot be used: ${why}`);
  }
}

import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, inject, onTestFinished } from "vitest";
import {
  type EmbeddedOptions,
  type EmbeddedPostgres,
  openEmbeddedPostgres,
} from "../../../src/hosts/embedded/index.ts";
import { startupPacket } from "../../../src/hosts/embedded/wire.ts";

/** What the file's hooks opened, which is no test's to end. */
const endings: (() => unknown)[] = [];
afterAll(async () => {
  for (const ending of endings.toReversed()) await ending();
});

/** Calls `ending` when the running test is over, or outside of one at the end of the file; the last comes first. */
export function atEnd(ending: () => unknown): void {
  try {
    onTestFinished(async () => {
      await ending();
    });
  } catch {
    endings.push(ending);
  }
}

/** Opens an embedded database until the end of the test, or of the file when a hook opens it. */
export async function opened(options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const template = inject("embeddedTemplate");
  const running = await openEmbeddedPostgres(template ? { template, ...options } : options);
  atEnd(() => running.stop());
  return running;
}

/** A postgres.js client, ended with the test. */
export function clientOf({ url }: { url: { path: string } }, options: postgres.Options<never> = {}): postgres.Sql {
  const sql = postgres({ ...url, database: "postgres", username: "postgres", max: 1, onnotice: () => {}, ...options });
  atEnd(() => sql.end({ timeout: 1 }));
  return sql;
}

/** An empty folder, taken away with the test. */
export function emptyFolder(inside = tmpdir()): string {
  const folder = mkdtempSync(join(inside, "beseda-test-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A client that speaks in bytes. */
export interface RawClient {
  socket: Socket;
  /** All that has come so far, as latin1. */
  heard(): string;
  /** Resolves when `text` has come. */
  hears(text: string): Promise<void>;
  closed: Promise<void>;
}

/** Connects without saying anything. */
export function rawSocket({ url }: { url: { path: string } }): RawClient {
  const socket = connect(url.path);
  let all = "";
  socket.on("data", (bytes: Buffer) => {
    all += bytes.toString("latin1");
  });
  socket.on("error", () => {});
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  const hears = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => all.includes(text) && resolve();
      look();
      socket.on("data", look);
      socket.once("close", () => reject(new Error(`closed without ${JSON.stringify(text)}: ${JSON.stringify(all)}`)));
    });
  atEnd(() => socket.destroy());
  return { socket, heard: () => all, hears, closed };
}

/** Connects and says what a client says first. */
export async function rawClient(running: { url: { path: string } }): Promise<RawClient> {
  const client = rawSocket(running);
  client.socket.write(startupPacket({ user: "postgres", database: "postgres" }));
  await client.hears("Z\0\0\0\x05I");
  return client;
}

/** The Postgres code of the error that a promise ends in; "none" when it does not. */
export async function codeOf(promise: PromiseLike<unknown>): Promise<string> {
  try {
    await promise;
    return "none";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

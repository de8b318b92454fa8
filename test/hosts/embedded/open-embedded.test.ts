import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { tryLockFolder } from "../../../src/hosts/embedded/folder-lock.ts";
import { openEmbeddedPostgres } from "../../../src/hosts/embedded/index.ts";
import { atEnd, clientOf, codeOf, emptyFolder, opened } from "./bench-of-clients.ts";

const PROGRAM = fileURLToPath(new URL("./second-process.ts", import.meta.url));

interface Other {
  process: ChildProcess;
  said: Record<string, unknown>[];
  /** The first line, once it is there. */
  began(): Promise<Record<string, unknown>>;
  ended: Promise<void>;
}

/** Starts another process on a folder. */
function another(folder: string, verb = "wait"): Other {
  const child = spawn(process.execPath, [PROGRAM, folder, verb], { stdio: ["pipe", "pipe", "inherit"] });
  const said: Record<string, unknown>[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => said.push(JSON.parse(line)));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  atEnd(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const began = async () => {
    await expect.poll(() => said.length, { timeout: 100_000 }).toBeGreaterThan(0);
    return said[0] ?? {};
  };
  return { process: child, said, began, ended };
}

describe("a data folder", { timeout: 240_000 }, () => {
  test("is private, and so is the socket", async () => {
    const folder = join(emptyFolder(), "deep", "data");
    const running = await opened({ folder });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(running.url.path).mode & 0o777).toBe(0o600);
    for (const name of ["lock", "owner.json"]) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  test("that is open already is shared, in this process too", async () => {
    const folder = emptyFolder();
    const owner = await opened({ folder });
    const guest = await opened({ folder });
    expect([owner.owner, guest.owner]).toEqual([true, false]);
    expect(guest.url).toEqual(owner.url);
    await clientOf(owner)`create table kept (n int)`;
    await clientOf(guest)`insert into kept values (1)`;
    await expect(guest.dump()).rejects.toThrow("Only the process that runs the embedded database can dump it");
    await guest.stop();
    expect(await clientOf(owner)`select n from kept`).toEqual([{ n: 1 }]);
  });

  test("is used by two processes through one of them, with notifications", async () => {
    const folder = emptyFolder();
    const owner = await opened({ folder });
    const listener = another(folder, "listen");
    expect(await listener.began()).toEqual({ owner: false, path: owner.url.path });
    await expect.poll(() => listener.said).toContainEqual({ listening: true });
    await clientOf(owner).notify("news", "from here");
    await expect.poll(() => listener.said).toContainEqual({ heard: "from here" });
    listener.process.stdin?.end();
    await listener.ended;
  });

  test("that several processes open at the same moment gets exactly one owner", async () => {
    const folder = emptyFolder();
    const others = Array.from({ length: 4 }, () => another(folder));
    const begun = await Promise.all(others.map((other) => other.began()));
    expect(begun.filter(({ owner }) => owner)).toHaveLength(1);
    expect(new Set(begun.map(({ path }) => path)).size).toBe(1);
    for (const other of others) other.process.stdin?.end();
    await Promise.all(others.map(({ ended }) => ended));
  });

  test("whose owner is killed keeps all that was acknowledged, and is taken over", async () => {
    const folder = emptyFolder();
    const owner = another(folder, "insert");
    const acknowledged = () => owner.said.flatMap(({ n }) => (n === undefined ? [] : [n]));
    await expect.poll(() => acknowledged().length, { timeout: 100_000 }).toBeGreaterThan(200);
    owner.process.kill("SIGKILL");
    await owner.ended;
    const next = await opened({ folder });
    expect(next.owner).toBe(true);
    const rows = await clientOf(next)`select n from acknowledged`;
    const kept = new Set(rows.map(({ n }) => n));
    expect(acknowledged().filter((n) => !kept.has(n))).toEqual([]);
  });

  test("with the leavings of a dead owner, even under a living process' number, is taken over", async () => {
    const folder = emptyFolder();
    writeFileSync(
      join(folder, "owner.json"),
      JSON.stringify({ pid: process.pid, socket: join(folder, "postgres.sock") }),
    );
    writeFileSync(join(folder, "postgres.sock"), "not a socket");
    writeFileSync(join(folder, "lock"), "");
    const running = await opened({ folder });
    expect(running.owner).toBe(true);
    expect(await clientOf(running)`select 1 as one`).toEqual([{ one: 1 }]);
  });

  test("that is held by somebody who does not answer is refused with a sentence", async () => {
    const folder = emptyFolder();
    const lock = tryLockFolder(folder);
    writeFileSync(join(folder, "owner.json"), JSON.stringify({ pid: 4711, socket: join(folder, "postgres.sock") }));
    await expect(openEmbeddedPostgres({ folder, patienceMs: 300 })).rejects.toThrow(
      /The data folder .+ is in use by process 4711, which does not answer/,
    );
    lock?.release();
  });

  test("is left without socket, record and lock by a stop, and opens again with its data", async () => {
    const folder = emptyFolder();
    const first = await opened({ folder });
    await clientOf(first)`create table kept as select 7 as n`;
    await first.stop();
    expect(readdirSync(folder).toSorted()).toEqual(["lock", "pgdata"]);
    const lock = tryLockFolder(folder);
    expect(lock).not.toBeNull();
    lock?.release();
    expect(await clientOf(await opened({ folder }))`select n from kept`).toEqual([{ n: 7 }]);
  });

  test("with a path too long for a socket has its socket elsewhere, privately, until the stop", async () => {
    const folder = join(emptyFolder(), "папка-с-очень-длинным-именем", "x".repeat(100));
    const running = await opened({ folder });
    expect(Buffer.byteLength(running.url.path)).toBeLessThanOrEqual(103);
    const place = join(running.url.path, "..");
    expect(statSync(place).mode & 0o777).toBe(0o700);
    expect((await opened({ folder })).url).toEqual(running.url);
    expect(await clientOf(running)`select 1 as one`).toEqual([{ one: 1 }]);
    await running.stop();
    expect(existsSync(place)).toBe(false);
  });

  test("whose making was cut off is made again", async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "pgdata"));
    writeFileSync(join(folder, "pgdata", "PG_VERSION"), "18\n");
    writeFileSync(join(folder, "unfinished"), "");
    const running = await opened({ folder });
    expect(await clientOf(running)`select 1 as one`).toEqual([{ one: 1 }]);
    expect(existsSync(join(folder, "unfinished"))).toBe(false);
  });

  test("that is damaged is a clear error, touches nothing, and leaves the folder free", async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "pgdata"));
    writeFileSync(join(folder, "pgdata", "PG_VERSION"), "9.6\n");
    await expect(openEmbeddedPostgres({ folder })).rejects.toThrow("the embedded database is not available");
    expect(readFileSync(join(folder, "pgdata", "PG_VERSION"), "utf8")).toBe("9.6\n");
    const lock = tryLockFolder(folder);
    expect(lock).not.toBeNull();
    lock?.release();
  });

  test("that cannot be made is a clear error", async () => {
    const file = join(emptyFolder(), "file");
    writeFileSync(file, "");
    await expect(openEmbeddedPostgres({ folder: join(file, "data") })).rejects.toThrow(
      /The data folder .+ cannot be used/,
    );
  });
});

test("guests hear of the owner's stop as an error", { timeout: 240_000 }, async () => {
  const folder = emptyFolder();
  const owner = await opened({ folder });
  const guest = clientOf(await opened({ folder }));
  await guest`select 1`;
  const running = codeOf(guest`select pg_sleep(0.2)`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await owner.stop();
  expect(await running).toMatch(/57P01|none/);
  const codes: string[] = [];
  const ask = async () => codes[codes.push(await codeOf(guest`select 1`)) - 1];
  // A connection that is being closed may still be there for the first of them.
  await expect.poll(ask).toMatch(/ENOENT|ECONNREFUSED/);
  expect(codes).not.toContain("none");
});

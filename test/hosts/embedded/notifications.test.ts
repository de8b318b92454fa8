import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import type { EmbeddedPostgres } from "../../../src/hosts/embedded/index.ts";
import { queryFrame } from "../../../src/hosts/embedded/wire.ts";
import { clientOf, opened, rawClient } from "./bench-of-clients.ts";

let running: EmbeddedPostgres;
beforeAll(async () => {
  running = await opened();
});

test("a notification reaches every session that listens, and no other", async () => {
  const [ann, ben, eve, sender] = [clientOf(running), clientOf(running), clientOf(running), clientOf(running)];
  const heard: string[] = [];
  await ann.listen("news", (payload) => heard.push(`ann ${payload}`));
  await ben.listen("news", (payload) => heard.push(`ben ${payload}`));
  await eve.listen("weather", (payload) => heard.push(`eve ${payload}`));
  await sender.notify("news", "свято");
  await expect.poll(() => heard.length).toBe(2);
  await sender.notify("weather", "rain");
  await expect.poll(() => heard.toSorted()).toEqual(["ann свято", "ben свято", "eve rain"]);
});

test("one session's unlisten does not deafen another, and it may listen again", async () => {
  const [ann, ben, sender] = [clientOf(running), clientOf(running), clientOf(running)];
  const heard: string[] = [];
  const { unlisten } = await ann.listen('Odd "name"', (payload) => heard.push(`ann ${payload}`));
  await ben.listen('Odd "name"', (payload) => heard.push(`ben ${payload}`));
  await unlisten();
  await sender.notify('Odd "name"', "1");
  await expect.poll(() => heard).toEqual(["ben 1"]);
  await ann.listen('Odd "name"', (payload) => heard.push(`ann ${payload}`));
  await sender.notify('Odd "name"', "2");
  await expect.poll(() => heard.slice(1).toSorted()).toEqual(["ann 2", "ben 2"]);
});

test("a listener hears while it works, and the sender hears itself", async () => {
  const sql = clientOf(running, { max: 2 });
  const heard: string[] = [];
  await sql.listen("busy", (payload) => heard.push(payload));
  await Promise.all(
    Array.from({ length: 50 }, (_, n) => sql`select pg_notify('busy', ${String(n)}), repeat('x', 3000) as t`),
  );
  await expect.poll(() => heard.length).toBe(50);
  expect(heard.map(Number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n));
});

test("a notification waits for its transaction's end, and goes with its rollback", async () => {
  const [ann, sender] = [clientOf(running), clientOf(running)];
  const heard: string[] = [];
  await ann.listen("later", (payload) => heard.push(payload));
  await sender.begin(async (tx) => {
    await tx`select pg_notify('later', 'kept')`;
    await sleep(30);
    expect(heard).toEqual([]);
  });
  await sender
    .begin(async (tx) => {
      await tx`select pg_notify('later', 'lost')`;
      throw new Error("no");
    })
    .catch(() => {});
  await sender.notify("later", "end");
  await expect.poll(() => heard).toEqual(["kept", "end"]);
});

test("LISTEN in a transaction holds from its commit, UNLISTEN * forgets all", async () => {
  const raw = await rawClient(running);
  const [other, sender] = [clientOf(running), clientOf(running)];
  const others: string[] = [];
  await other.listen("plain", (payload) => others.push(payload));
  raw.socket.write(queryFrame("begin; listen Plain; savepoint s; rollback to s; commit"));
  await raw.hears("COMMIT");
  await sender.notify("plain", "one");
  await raw.hears("plain\0one");
  raw.socket.write(queryFrame("begin; unlisten plain; rollback"));
  await raw.hears("ROLLBACK\0Z");
  await sender.notify("plain", "two");
  await raw.hears("plain\0two");
  raw.socket.write(queryFrame("unlisten *"));
  await raw.hears("UNLISTEN\0Z");
  await sender.notify("plain", "three");
  await expect.poll(() => others).toEqual(["one", "two", "three"]);
  expect(raw.heard()).not.toContain("three");
});

test("a listener that is gone is no trouble", async () => {
  const [gone, sender] = [clientOf(running), clientOf(running)];
  await gone.listen("gone", () => {});
  await gone.end({ timeout: 0 });
  await sender.notify("gone", "anybody?");
  expect(await sender`select 1 as one`).toEqual([{ one: 1 }]);
});

import { expect, test } from "vitest";
import { fixedClock } from "../../src/base/index.ts";
import { pushKeys } from "../../src/push/index.ts";
import { makeSeal } from "../../src/settings/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const clock = fixedClock(new Date("2026-11-23T08:00:00Z"));
const keysUnder = (secret: number) => pushKeys({ db, clock, seal: makeSeal(new Uint8Array(32).fill(secret)) });

test("keys are made once, whoever asks first, and new ones once where SECRET is another", async () => {
  const first = await Promise.all([keysUnder(1)(), keysUnder(1)(), keysUnder(1)()]);
  expect(new Set(first.map(({ publicKey }) => publicKey)).size).toBe(1);
  const second = await Promise.all([keysUnder(2)(), keysUnder(2)(), keysUnder(2)()]);
  expect(new Set(second.map(({ privateKey }) => privateKey)).size).toBe(1);
  expect(second[0]?.publicKey).not.toBe(first[0]?.publicKey);
  expect(await keysUnder(2)()).toEqual(second[0]);
});

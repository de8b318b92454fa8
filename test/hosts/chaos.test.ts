import { expect, test } from "vitest";
import { runChaos } from "../bench/chaos/chaos.ts";

test("processes are killed while customers write, and nothing is lost, done twice or answered out of order", async () => {
  const kind = process.env.DATABASE_URL ? "server" : "embedded";
  const report = await runChaos({
    kind,
    conversations: 20,
    // A killed process of the embedded database may take ten seconds to come back where much else runs.
    seconds: 20,
    kills: 2,
    least: 16,
    replicas: kind === "server" ? 2 : 1,
    killMs: [1_500, 2_500],
    thinkMs: [200, 1_500],
    moveMs: 200,
    drainSeconds: 120,
    seed: 1,
    signal: new AbortController().signal,
    tell: () => {},
  });
  if (!report) throw new Error("the suite has no database");
  const { wrong, kills, messages, moves, doubled, cutOff } = report;
  expect(wrong).toEqual([]);
  expect(kills).toBeGreaterThanOrEqual(2);
  expect(Math.min(messages, moves)).toBeGreaterThan(15);
  expect(doubled).toBeLessThanOrEqual(cutOff);
}, 420_000);

import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { openShopDatabase } from "../../src/hosts/embedded/index.ts";
import { type RunningNode, startNode } from "../../src/hosts/node.ts";
import { type FakeBotApi, startBotApi } from "../support/bot-api/index.ts";
import { type EmptyShop, emptyShop } from "../support/shop-settings.ts";

const NOTHING = { DATABASE_URL: "", BESEDA_DATA: "", KNOWLEDGE_BASE: "", PORT: "", PUBLIC_URL: "" };
const POLLING = "telegram polling";
const PATIENCE_MS = 300_000;

let [shop, api]: [EmptyShop | null, FakeBotApi | null] = [null, null];
const started: ChildProcess[] = [];

beforeAll(async () => {
  [shop, api] = [await emptyShop(), await startBotApi()];
}, 240_000);
afterAll(async () => {
  for (const one of started) if (one.exitCode === null) one.kill("SIGKILL");
  await api?.stop();
  await shop?.remove();
});

/** The service as a process of its own; its log and how it ends. */
class Service {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  said = "";

  constructor(settings: Record<string, string> = {}, script = ["src/hosts/node.ts"]) {
    const telegram = api ? { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url } : {};
    const env = { ...process.env, ...NOTHING, ...shop?.environment, ...telegram, ...settings };
    this.process = spawn(process.execPath, script, { env });
    started.push(this.process);
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on("data", (chunk) => {
        this.said += chunk;
      });
    this.ended = new Promise((resolve) => this.process.once("close", resolve));
  }

  async opened(): Promise<string> {
    const open = () => /open at (http:\S+)/.exec(this.said)?.[1] ?? "";
    await expect.poll(open, { timeout: 120_000, message: this.said }).not.toBe("");
    return open();
  }

  events(): string[] {
    const lines = this.said.split("\n").filter((line) => line.startsWith("{"));
    return lines.map((line) => (JSON.parse(line) as { event: string }).event);
  }
}

/** What processes hold of the shop. */
async function leases(): Promise<string[]> {
  const { db, close } = await openShopDatabase(readConfig(shop?.environment ?? {}));
  const rows = await db<{ name: string }[]>`select name from leases`.finally(close);
  return rows.map(({ name }) => name);
}

const sends = () => api?.calls.filter(({ method }) => method === "sendMessage") ?? [];

describe("a service that is asked to end", () => {
  test("says that it is not ready as long as it still takes requests, then takes none", async () => {
    let running: RunningNode | null = null;
    const own = await emptyShop();
    try {
      running = await startNode(readConfig({ ...own.environment, PORT: "0" }), silentLog, () => {}, "/nowhere");
      const url = `http://127.0.0.1:${running.port}`;
      const statusOf = async (path: string) => (await fetch(url + path)).status;
      expect(await statusOf("/readyz")).toBe(200);
      const drained = Promise.withResolvers<void>();
      const ended = running.stop(drained.promise);
      running = null;
      expect(await statusOf("/readyz")).toBe(503);
      expect(await statusOf("/healthz")).toBe(200);
      drained.resolve();
      await ended;
      await expect(statusOf("/healthz")).rejects.toThrow();
    } finally {
      await running?.stop();
      await own.remove();
    }
  }, 240_000);

  test(
    "takes requests for a while, finishes the message that it is sending, gives polling up, and the next start sends nothing twice",
    async () => {
      const olena = api?.user({ languageCode: "uk" });
      const first = new Service();
      await first.opened();
      const held = Promise.withResolvers<void>();
      api?.fail("sendMessage", { until: held.promise });
      olena?.say("Скільки коштує доставка?");
      await expect.poll(() => sends().length, { timeout: 40_000 }).toBe(1);
      const from = performance.now();
      first.process.kill("SIGTERM");
      await expect.poll(() => first.events()).toContain("stopping");
      held.resolve();
      // 0 within its own limit; 1 behind that.
      expect(await first.ended).toBe(0);
      // So long whoever sends requests here may look whether it is ready.
      expect(performance.now() - from).toBeGreaterThanOrEqual(2_000);
      expect(first.events()).toContain("stopping");
      expect(first.said).not.toMatch(/"level":"error"/);

      // Whoever polls next need not wait until the lease runs out.
      expect(await leases()).not.toContain(POLLING);
      const second = new Service();
      await second.opened();
      await expect.poll(() => second.events(), { timeout: 40_000 }).toContain("telegram_polls");
      expect(await leases()).toContain(POLLING);
      olena?.say("Дякую!");
      await expect.poll(() => sends().length, { timeout: 40_000 }).toBe(2);
      await sleep(6_000);
      expect(sends()).toHaveLength(2);
      expect(olena?.unread()).toHaveLength(2);
      expect(api?.violations).toEqual([]);
      second.process.kill("SIGINT");
      expect(await second.ended).toBe(0);
    },
    PATIENCE_MS,
  );

  test(
    "a second signal ends it at once, and what was cut is sent by the next start",
    async () => {
      const taras = api?.user({ languageCode: "uk" });
      const first = new Service();
      await first.opened();
      const before = sends().length;
      api?.fail("sendMessage", { cut: "before", delayMs: 60_000 });
      taras?.say("Коли ви працюєте?");
      await expect.poll(() => sends().length, { timeout: 40_000 }).toBe(before + 1);
      first.process.kill("SIGTERM");
      // Two signals that wait together are one.
      await expect.poll(() => first.events()).toContain("stopping");
      first.process.kill("SIGTERM");
      expect(await first.ended).toBe(1);
      expect(first.events().at(-1)).toBe("stopping");
      const second = new Service();
      await second.opened();
      expect(await taras?.reply({ timeoutMs: 60_000 })).toMatchObject({ from: "bot" });
      second.process.kill("SIGTERM");
      expect(await second.ended).toBe(0);
    },
    PATIENCE_MS,
  );
});

describe("a mistake that nobody caught", () => {
  const crash = (how: string): string[] => [
    "--input-type=module",
    "-e",
    `import { endOnCrash } from "./src/hosts/ending.ts";
     import { jsonLog, systemClock } from "./src/base/index.ts";
     endOnCrash(jsonLog((line) => console.error(line), systemClock));
     ${how}(() => { throw new Error('no letter to anna@example.com, "Анна Петренко", +380 50 123 45 67'); });
     setInterval(() => {}, 1000);`,
  ];

  test.each([
    ["uncaught_exception", "setImmediate"],
    ["unhandled_rejection", "void Promise.resolve().then"],
  ])("ends the process with the exit code 1, told without whom it was about: %s", async (event, how) => {
    const service = new Service({}, crash(how));
    expect(await service.ended).toBe(1);
    const [line, ...others] = service.said.trim().split("\n");
    expect(others).toEqual([]);
    expect(JSON.parse(line ?? "")).toMatchObject({ level: "error", event, error: "Error" });
    expect(service.said).not.toMatch(/anna|Анна|Петренко|123/);
  });
});

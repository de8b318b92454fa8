import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunningNode } from "../../src/hosts/node.ts";
import { enqueue } from "../../src/outbox/index.ts";
import { type FakeBotApi, startBotApi } from "../support/bot-api/index.ts";
import { type EmptyShop, emptyShop } from "../support/shop-settings.ts";
import { startLogged } from "./logged-service.ts";
import { Visitor } from "./smoke/visitor.ts";

let [shop, api, running]: [EmptyShop | null, FakeBotApi | null, RunningNode | null] = [null, null, null];
let url = "";
let lines: string[] = [];

beforeAll(async () => {
  [shop, api] = [await emptyShop(), await startBotApi()];
  const telegram = { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url };
  ({ running, url, lines } = await startLogged({ ...shop.environment, ...telegram, REQUEST_LOG: "yes" }));
}, 240_000);
afterAll(async () => {
  await running?.stop();
  await api?.stop();
  await shop?.remove();
});

/** The value of a series of the page, as `name{labels}`; null where there is none. */
async function series(...names: string[]): Promise<(number | null)[]> {
  const page = await (await fetch(`${url}/metrics`)).text();
  return names.map((name) => {
    const line = page.split("\n").find((one) => one.startsWith(`${name} `));
    return line ? Number(line.slice(name.length + 1)) : null;
  });
}

describe("what a running service tells of itself", () => {
  test("requests by their route, never by their address", async () => {
    await fetch(`${url}/help/ru/delivery-cost`);
    await fetch(`${url}/help/ru/petrenko`);
    await fetch(`${url}/anna@example.com`);
    const count = (rest: string) => `beseda_http_request_duration_seconds_count{${rest}}`;
    expect(
      await series(
        count('method="GET",route="/help/:locale/:slug",status="2xx"'),
        count('method="GET",route="/help/:locale/:slug",status="4xx"'),
        count('method="GET",route="/*",status="4xx"'),
      ),
    ).toEqual([1, 1, 1]);
    const page = await (await fetch(`${url}/metrics`)).text();
    expect(page).not.toMatch(/petrenko|anna/);
  });

  test("turns, by channel and what came of them", async () => {
    const from = performance.now();
    const visitor = await Visitor.enter(url, { language: "en" });
    await visitor.ask("How do I brew a V60?");
    await visitor.ask("I want to talk to a human");
    const olena = api?.user({ languageCode: "uk" });
    olena?.say("До котрої ви працюєте?");
    await olena?.reply({ timeoutMs: 40_000 });
    const page = await (await fetch(`${url}/metrics`)).text();
    expect(page).toMatch(/^beseda_turns_total\{channel="web",reader="\w+",outcome="answered"\} 1$/m);
    expect(page).toMatch(/^beseda_turns_total\{channel="web",reader="\w+",outcome="handed_off"\} 1$/m);
    expect(page).toMatch(/^beseda_turns_total\{channel="telegram",reader="\w+",outcome="answered"\} 1$/m);
    const [web, telegram, timed, seconds] = await series(
      'beseda_messages_received_total{channel="web"}',
      'beseda_messages_received_total{channel="telegram"}',
      'beseda_turn_duration_seconds_count{channel="web"}',
      'beseda_turn_duration_seconds_sum{channel="web"}',
    );
    expect([web, telegram, timed]).toEqual([2, 1, 2]);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThan((performance.now() - from) / 1_000);
  });

  test("what the database knows: who waits for a person, what waits to leave; and that this process polls", async () => {
    const letter = { kind: "letter" as const, to: "anna@example.com", subject: "Later", text: "…" };
    const later = new Date(Date.now() + 3_600_000);
    if (running)
      await enqueue(running.services.db, [{ channel: "email", destination: letter.to, content: letter, at: later }]);
    await expect
      .poll(() => series("beseda_handoffs_waiting", 'beseda_outbox_waiting{channel="email"}'), { timeout: 40_000 })
      .toEqual([1, 1]);
    expect(
      await series(
        "beseda_database_up",
        "beseda_telegram_polling",
        "beseda_conversations_pending",
        'beseda_outbox_failed{channel="email"}',
        'beseda_log_events_total{level="info",event="telegram_polls"}',
      ),
    ).toEqual([1, 1, 0, 0, 1]);
  });
});

test("the request log, where it is asked for, has a line a request of the API: route and status, nothing of a person", async () => {
  const requests = lines.map((line) => JSON.parse(line)).filter(({ event }) => event === "request");
  expect(requests.map(({ method, route, status }) => `${method} ${route} ${status}`)).toContain(
    "POST /api/chat/messages 202",
  );
  expect(Object.keys(requests[0])).toEqual(["at", "level", "event", "method", "route", "status", "ms"]);
  expect(requests.map(({ route }) => route)).not.toContain("/*");
  expect(lines.join()).not.toMatch(/anna|petrenko|V60|доставка/);
});

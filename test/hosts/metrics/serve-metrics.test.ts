import { OpenAPIHono } from "@hono/zod-openapi";
import { afterAll, describe, expect, test } from "vitest";
import { systemClock } from "../../../src/base/index.ts";
import { readConfig } from "../../../src/config.ts";
import { closeDatabase, openDatabase } from "../../../src/database/index.ts";
import { serveMetrics } from "../../../src/hosts/metrics/serve-metrics.ts";
import { makeMetrics } from "../../../src/hosts/metrics.ts";

const TOKEN = "0123456789abcdef";
const away = openDatabase({ url: "postgres://nobody@127.0.0.1:1/none" });
afterAll(() => closeDatabase(away, 0));

/** What is answered to somebody at an address. */
async function asked(from: string, settings: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const app = new OpenAPIHono();
  serveMetrics(app, makeMetrics(systemClock), away, readConfig(settings));
  const answer = await app.request("/metrics", { headers }, { incoming: { socket: { remoteAddress: from } } });
  return { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
}

describe("who may read the metrics", () => {
  test.each(["127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"])("this machine: %s", async (from) => {
    expect(await asked(from)).toMatchObject({ status: 200, type: expect.stringMatching(/^text\/plain/) });
  });

  test.each(["203.0.113.7", "10.0.0.2", "::ffff:10.0.0.2", "2001:db8::1", ""])(
    "nobody else, and for them there is nothing: %s",
    async (from) => {
      expect((await asked(from)).status).toBe(404);
      expect((await asked(from, {}, { Authorization: "Bearer " })).status).toBe(404);
    },
  );

  test("whoever shows the token, from anywhere; a wrong one is shown to nothing", async () => {
    const settings = { METRICS_TOKEN: TOKEN };
    expect((await asked("203.0.113.7", settings, { Authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    for (const wrong of [`Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, TOKEN, "Bearer undefined"])
      expect((await asked("203.0.113.7", settings, { Authorization: wrong })).status).toBe(404);
  });

  test("behind a proxy everybody comes from this machine: only the token counts", async () => {
    const settings = { METRICS_TOKEN: TOKEN, TRUST_PROXY: "yes" };
    expect((await asked("127.0.0.1", settings)).status).toBe(404);
    expect((await asked("127.0.0.1", settings, { Authorization: `Bearer ${TOKEN}` })).status).toBe(200);
  });

  test.each(["X-Forwarded-For", "X-Real-IP", "Forwarded"])(
    "a proxy of which nobody said is noticed by %s",
    async (name) => {
      expect((await asked("127.0.0.1", {}, { [name]: "203.0.113.7" })).status).toBe(404);
    },
  );
});

test("a database that is away breaks nothing: it is said, and figures of it are not made up", async () => {
  const { status, text } = await asked("127.0.0.1");
  expect(status).toBe(200);
  expect(text).toMatch(/^beseda_database_up 0$/m);
  expect(text).toMatch(/^process_cpu_seconds_total [\d.]+$/m);
  expect(text).not.toMatch(/^beseda_(outbox|handoffs|conversations)\w*[ {]/m);
});

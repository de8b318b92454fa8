import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fixedClock } from "../../src/base/index.ts";
import type { Context } from "../../src/cli/context.ts";
import { run } from "../../src/cli/doctor.ts";
import { readConfig } from "../../src/config.ts";
import { learn } from "../../src/services/index.ts";
import { ensureFirstOwner } from "../../src/staff/index.ts";
import { acceptInvitation } from "../../src/staff/invitations.ts";
import { testDatabase } from "../support/database.ts";
import { startOpenAi } from "../support/openai/index.ts";

const db = await testDatabase();
const at = new Date("2026-11-22T10:00:00Z");

/** What the verb says, line by line, with these settings. */
async function said(settings: Record<string, string>): Promise<string[]> {
  const lines: string[] = [];
  const [clock, out] = [fixedClock(at), (line: string) => lines.push(line)];
  const context: Context = { db, config: readConfig(settings), clock, out, err: () => {}, json: false };
  await run([], context);
  return lines;
}

it("what is not set is said, with what is missing by it", async () => {
  await db`truncate staff_users, staff_invitations cascade`;
  expect(await said({})).toEqual(
    expect.arrayContaining([
      "telegram: off: no bot is connected at the desk, and TELEGRAM_BOT_TOKEN is not set",
      'telegram group: none: "beseda staff telegram-group" makes one the support\'s',
      "model: off: MODEL is not set, and everything works without",
      'desk: no owner yet: the start prints a link, and so does "beseda staff invite EMAIL --role owner"',
      "shop api: off: API_TOKEN is not set",
      "metrics: at /metrics for this machine alone: METRICS_TOKEN is not set",
    ]),
  );
});

it("what is set is said, and no token is", async () => {
  const token = (await ensureFirstOwner(db, at)) ?? "";
  await acceptInvitation(
    db,
    { token, name: "Ірина", email: "irina@shop.example", password: "" },
    { passwordHash: "x", at },
  );
  const settings = {
    TELEGRAM_BOT_TOKEN: `123456:${"t".repeat(30)}`,
    API_TOKEN: "a".repeat(32),
    METRICS_TOKEN: "m".repeat(16),
  };
  const lines = await said({ ...settings, PUBLIC_URL: "https://shop.example" });
  expect(lines).toEqual(
    expect.arrayContaining([
      "telegram: on, updates are brought to https://shop.example/telegram/webhook",
      "desk: 1 owner",
      "shop api: on, with API_TOKEN",
      "metrics: at /metrics for this machine, and for whoever has METRICS_TOKEN",
    ]),
  );
  expect(await said(settings)).toContain("telegram: on, updates are fetched");
  for (const secret of Object.values(settings)) expect(lines.join()).not.toContain(secret);
});

it("models are asked, and embed what is learned: how fast they are, how they write JSON, and what that costs", async () => {
  const server = await startOpenAi({ lacking: ["json_schema"], chat: () => ({ json: { city: "Paris", letters: 5 } }) });
  const prices = { MODEL_PRICE_INPUT: "1", MODEL_PRICE_OUTPUT: "4" };
  const lines = (await said({ ...server.settings, ...prices })).join("\n");
  expect(lines).toMatch(
    /^model: scripted at http:\S+ answers in \d+ ms; it knows no JSON schemas, so JSON is asked for without$/m,
  );
  expect(lines).toMatch(/^embeddings: scripted-embedding at http:\S+ answers in \d+ ms with 64 numbers$/m);
  expect(lines).toMatch(
    /^model budget: 0\.000\d+ of 5 spent and \d+ of 5000000 tokens today; an answer costs about 0\.0022$/m,
  );
  expect(lines).not.toContain(server.settings.OPENAI_API_KEY);
  const folder = await mkdtemp(join(tmpdir(), "beseda-words-"));
  await mkdir(join(folder, "articles", "en"), { recursive: true });
  const article = "---\ntitle: Returns\nlocale: en\nslug: returns\n---\nBring it back within 14 days.\n";
  await writeFile(join(folder, "articles", "en", "returns.md"), article);
  expect((await learn(db, readConfig({ ...server.settings, KNOWLEDGE_BASE: folder }), at)).articles.added).toBe(1);
  expect(server.embeddings.at(-1)?.texts.join()).toContain("within 14 days");
  await rm(folder, { recursive: true });
  server.next({ status: 401 });
  expect((await said(server.settings)).join()).toContain("does not answer (denied: ");
  await server.stop();
});

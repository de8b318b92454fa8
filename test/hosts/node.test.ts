import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { type RunningNode, startNode } from "../../src/hosts/node.ts";
import { type BuiltWeb, buildWeb } from "../browser/build.ts";
import { type EmptyShop, emptyShop } from "../support/shop-settings.ts";

const NOTHING = { DATABASE_URL: "", BESEDA_DATA: "", KNOWLEDGE_BASE: "", PORT: "", PUBLIC_URL: "" };
const PATIENCE_MS = 240_000;

/** A process that was started, with what it said; `ended` gives its exit code. */
interface Started {
  process: ChildProcess;
  said(): string;
  ended: Promise<number | null>;
}

const started: ChildProcess[] = [];
afterAll(() => {
  for (const one of started) if (one.exitCode === null) one.kill("SIGKILL");
});

function run(script: string[], environment: Record<string, string>, input?: string): Started {
  const child = spawn(process.execPath, script, { env: { ...process.env, ...NOTHING, ...environment } });
  started.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { process: child, said: () => said, ended };
}

const node = (environment: Record<string, string>) => run(["src/hosts/node.ts"], environment);

/** Where a started service says that it is open. */
async function opened(service: Started): Promise<string> {
  const open = () => /open at (http:\S+)/.exec(service.said())?.[1] ?? null;
  await expect.poll(open, { timeout: PATIENCE_MS, message: service.said() }).not.toBeNull();
  return open() ?? "";
}

describe("a service on a demo shop", () => {
  let [built, shop, running]: [BuiltWeb | null, EmptyShop | null, RunningNode | null] = [null, null, null];
  let url = "";

  beforeAll(async () => {
    built = await buildWeb();
    shop = await emptyShop();
    running = await startNode(readConfig(shop.environment), silentLog, () => {}, built.folder);
    url = `http://127.0.0.1:${running.port}`;
  }, 240_000);
  afterAll(async () => {
    await running?.stop();
    await shop?.remove();
    await built?.remove();
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(url + path, { headers, redirect: "manual" });

  test.each(["/healthz", "/readyz"])("%s says that all is well, and is kept by nobody", async (path) => {
    const answer = await get(path);
    expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test("the API's description is whole: every route, every reference, every answer", async () => {
    const text = await (await get("/openapi.json")).text();
    const document = JSON.parse(text) as OpenApi;
    expect(document.openapi).toBe("3.1.0");
    expect(operationsOf(document).map(([name]) => name)).toEqual([
      "delete /api/desk/account/sessions",
      "delete /api/desk/account/sessions/{id}",
      "delete /api/desk/campaigns/{id}",
      "delete /api/desk/canned/{id}",
      "delete /api/desk/conversations/{id}/messages/{seq}",
      "delete /api/desk/customers/{externalId}/notes/{note}",
      "delete /api/desk/fields/{key}",
      "delete /api/desk/knowledge/drafts/{id}",
      "delete /api/desk/knowledge/library/{locale}/{slug}",
      "delete /api/desk/push",
      "delete /api/desk/segments/{id}",
      "delete /api/desk/settings/demo",
      "delete /api/desk/settings/keys/{id}",
      "delete /api/desk/settings/telegram",
      "delete /api/desk/settings/telegram/group",
      "delete /api/desk/settings/webhooks/{id}",
      "delete /api/desk/staff/{id}",
      "delete /api/desk/staff/{id}/second-factor",
      "delete /api/desk/staff/invitations/{id}",
      "get /api/chat/events",
      "get /api/chat/files/{id}",
      "get /api/chat/messages",
      "get /api/desk/account",
      "get /api/desk/assistant",
      "get /api/desk/audit",
      "get /api/desk/audit/{id}/put-back",
      "get /api/desk/audit/export.csv",
      "get /api/desk/blocked",
      "get /api/desk/campaigns",
      "get /api/desk/campaigns/{id}",
      "get /api/desk/campaigns/{id}/dry-run",
      "get /api/desk/campaigns/{id}/left-out",
      "get /api/desk/campaigns/{id}/results",
      "get /api/desk/campaigns/options",
      "get /api/desk/campaigns/products",
      "get /api/desk/canned",
      "get /api/desk/colleagues",
      "get /api/desk/conversations",
      "get /api/desk/conversations/{id}",
      "get /api/desk/conversations/{id}/closing",
      "get /api/desk/conversations/{id}/drafts",
      "get /api/desk/conversations/{id}/messages",
      "get /api/desk/conversations/{id}/messages/{seq}/reading",
      "get /api/desk/conversations/{id}/viewing",
      "get /api/desk/customers",
      "get /api/desk/customers/{externalId}",
      "get /api/desk/customers/{externalId}/insight",
      "get /api/desk/customers/{externalId}/mails",
      "get /api/desk/customers/{externalId}/recommendations",
      "get /api/desk/customers/{externalId}/versions",
      "get /api/desk/duplicates",
      "get /api/desk/events",
      "get /api/desk/fields",
      "get /api/desk/files/{id}",
      "get /api/desk/functions",
      "get /api/desk/habits",
      "get /api/desk/insight",
      "get /api/desk/insight/cohorts",
      "get /api/desk/insight/rfm",
      "get /api/desk/insight/settings",
      "get /api/desk/insight/value",
      "get /api/desk/knowledge",
      "get /api/desk/knowledge/articles",
      "get /api/desk/knowledge/drafts/{id}",
      "get /api/desk/knowledge/library",
      "get /api/desk/knowledge/library/{locale}/{slug}",
      "get /api/desk/knowledge/patch",
      "get /api/desk/knowledge/topics",
      "get /api/desk/marketer/chat",
      "get /api/desk/me",
      "get /api/desk/orders",
      "get /api/desk/orders/{number}",
      "get /api/desk/orders/{number}/acts",
      "get /api/desk/orders/{number}/history",
      "get /api/desk/products/{sku}/who",
      "get /api/desk/push",
      "get /api/desk/search",
      "get /api/desk/segments",
      "get /api/desk/segments/{id}",
      "get /api/desk/segments/{id}/export.csv",
      "get /api/desk/segments/{id}/journal",
      "get /api/desk/segments/{id}/members",
      "get /api/desk/segments/{id}/pins",
      "get /api/desk/segments/{id}/recommendations",
      "get /api/desk/segments/{id}/versions",
      "get /api/desk/segments/ready-made",
      "get /api/desk/settings/backup",
      "get /api/desk/settings/imports",
      "get /api/desk/settings/imports/{id}",
      "get /api/desk/settings/imports/{id}/refused.csv",
      "get /api/desk/settings/integrations",
      "get /api/desk/settings/shop",
      "get /api/desk/settings/shop/policy.yaml",
      "get /api/desk/settings/telegram",
      "get /api/desk/settings/telegram/group",
      "get /api/desk/settings/webhooks/{id}/deliveries",
      "get /api/desk/staff",
      "get /api/desk/support/figures",
      "get /api/desk/support/figures.csv",
      "get /api/desk/support/figures/drafts.csv",
      "get /api/desk/tags",
      "get /api/shop/changes",
      "get /api/shop/customers/{externalId}/recommendations",
      "get /api/shop/orders/{number}",
      "get /healthz",
      "get /help/{locale}/{slug}",
      "get /readyz",
      "patch /api/desk/customers/{externalId}",
      "patch /api/desk/segments/{id}",
      "patch /api/desk/settings/webhooks/{id}",
      "patch /api/desk/staff/{id}",
      "patch /api/shop/orders/{number}",
      "post /api/chat/files",
      "post /api/chat/messages",
      "post /api/chat/session",
      "post /api/chat/telegram",
      "post /api/desk/audit/{id}/put-back",
      "post /api/desk/campaigns",
      "post /api/desk/campaigns/{id}/approve",
      "post /api/desk/campaigns/{id}/pause",
      "post /api/desk/campaigns/{id}/resume",
      "post /api/desk/campaigns/{id}/stop",
      "post /api/desk/campaigns/{id}/test",
      "post /api/desk/canned/{id}/used",
      "post /api/desk/conversations/{id}/assist",
      "post /api/desk/conversations/{id}/block",
      "post /api/desk/conversations/{id}/close",
      "post /api/desk/conversations/{id}/done/{act}/undo",
      "post /api/desk/conversations/{id}/drafts/{draft}/skip",
      "post /api/desk/conversations/{id}/marks",
      "post /api/desk/conversations/{id}/messages",
      "post /api/desk/conversations/{id}/notes",
      "post /api/desk/conversations/{id}/return",
      "post /api/desk/conversations/{id}/snooze",
      "post /api/desk/conversations/{id}/take",
      "post /api/desk/conversations/{id}/transfer",
      "post /api/desk/conversations/{id}/unblock",
      "post /api/desk/conversations/{id}/viewing",
      "post /api/desk/customers/{externalId}/mails",
      "post /api/desk/customers/{externalId}/notes",
      "post /api/desk/customers/{externalId}/versions/{version}/restore",
      "post /api/desk/duplicates/dismiss",
      "post /api/desk/duplicates/look",
      "post /api/desk/duplicates/merge",
      "post /api/desk/duplicates/merges/{id}/undo",
      "post /api/desk/fields/order",
      "post /api/desk/files",
      "post /api/desk/insight/rebuild",
      "post /api/desk/knowledge/candidates/{id}/accept",
      "post /api/desk/knowledge/candidates/{id}/reject",
      "post /api/desk/knowledge/drafts",
      "post /api/desk/knowledge/drafts/{id}/publish",
      "post /api/desk/knowledge/drafts/{id}/try",
      "post /api/desk/knowledge/library/{locale}/{slug}/restore",
      "post /api/desk/knowledge/topics/attach",
      "post /api/desk/knowledge/topics/dismiss",
      "post /api/desk/knowledge/topics/draft",
      "post /api/desk/marketer/ask",
      "post /api/desk/marketer/figures",
      "post /api/desk/marketer/figures/csv",
      "post /api/desk/marketer/figures/sql",
      "post /api/desk/marketer/look",
      "post /api/desk/marketer/refine",
      "post /api/desk/marketer/save",
      "post /api/desk/marketer/sql",
      "post /api/desk/marketer/telegram-link",
      "post /api/desk/marketer/why",
      "post /api/desk/me/telegram-link",
      "post /api/desk/orders/{number}/done/{act}/undo",
      "post /api/desk/orders/{number}/proposals",
      "post /api/desk/orders/{number}/proposals/{id}/confirm",
      "post /api/desk/orders/{number}/returns/{id}/{step}",
      "post /api/desk/segments",
      "post /api/desk/segments/{id}/pins",
      "post /api/desk/segments/{id}/restore",
      "post /api/desk/segments/{id}/unarchive",
      "post /api/desk/segments/ready-made/{key}",
      "post /api/desk/settings/backup",
      "post /api/desk/settings/imports",
      "post /api/desk/settings/imports/{id}/begin",
      "post /api/desk/settings/keys",
      "post /api/desk/settings/shop/restore",
      "post /api/desk/settings/telegram/group/code",
      "post /api/desk/settings/webhooks",
      "post /api/desk/settings/webhooks/{id}/test",
      "post /api/desk/staff/{id}/recovery",
      "post /api/desk/staff/invitations",
      "put /api/desk/campaigns/{id}",
      "put /api/desk/canned/{id}",
      "put /api/desk/colleagues/{id}/skills",
      "put /api/desk/conversations/{id}/messages/{seq}",
      "put /api/desk/fields/{key}",
      "put /api/desk/habits",
      "put /api/desk/insight/settings",
      "put /api/desk/knowledge/drafts/{id}",
      "put /api/desk/push",
      "put /api/desk/settings/imports/{id}/files/{file}/{place}",
      "put /api/desk/settings/shop",
      "put /api/desk/settings/telegram",
      "put /api/desk/staff/second-factor",
    ]);
    for (const [name, { summary, responses, security }] of operationsOf(document)) {
      expect(summary, name).toBeTruthy();
      const done = DONE_WITH[name] ?? "200";
      expect(Object.keys(responses), name).toContain(done);
      for (const answer of Object.values(responses)) expect(answer.description, name).toBeTruthy();
      for (const scheme of (security ?? []).flatMap(Object.keys))
        expect(document.components.securitySchemes).toHaveProperty(scheme);
    }
    for (const [, reference = ""] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
      expect(document.components.schemas).toHaveProperty(reference);
  });

  test("the front door of a demo shop is its page", async () => {
    const answer = await get("/");
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/shop/"]);
  });

  test("a page is guarded: nothing guessed, no frames elsewhere, nothing from strangers", async () => {
    for (const path of ["/shop/", "/help/ru/delivery-cost"]) {
      const { status, headers } = await get(path);
      expect([path, status, headers.get("x-content-type-options")]).toEqual([path, 200, "nosniff"]);
      expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
      expect(headers.get("content-security-policy")).toMatch(/default-src 'self'.*frame-ancestors 'self'/);
      expect(headers.get("content-security-policy")).not.toMatch(/unsafe|\*/);
    }
  });

  test("the widget may stand in any site, is small on the wire, and new within minutes", async () => {
    const answer = await get("/widget.js", { "Accept-Encoding": "gzip" });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/javascript; charset=utf-8"]);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
    expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("what has a hash in its name is kept for ever; a page is asked after each time, and costs nothing when it is the same", async () => {
    const page = await get("/shop/");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const again = await get("/shop/", { "If-None-Match": page.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
    const asset = /src="(\/assets\/[^"]+)"/.exec(await page.text())?.[1] ?? "";
    expect((await get(asset)).headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  test.each(["/no/such/page", "/api/chat/nothing", "/shop/nothing.js", "/help/ru/no-such-article"])(
    "%s is nowhere, and that is said in JSON",
    async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/json"]);
      expect(await answer.json()).toMatchObject({ error: { code: "not_found" } });
    },
  );

  test.each(["/..%2f..%2fpackage.json", "/%2e%2e/package.json", "/assets/..%5c..%5cpackage.json"])(
    "%s leads out of no folder",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test("a port in use is told in a sentence, and nothing stays open", async () => {
    const config = readConfig({ ...shop?.environment, PORT: String(running?.port) });
    await expect(startNode(config, silentLog, () => {}, built?.folder)).rejects.toMatchObject({
      sentence: `The port ${running?.port} is in use: set PORT to another one.`,
    });
    expect((await get("/readyz")).status).toBe(200);
  });

  test("without built pages it says how to build them, and serves the API", async () => {
    const said: string[] = [];
    const bare = await startNode(readConfig(shop?.environment ?? {}), silentLog, (line) => said.push(line), "/nowhere");
    expect(said.join()).toContain("npm run build");
    expect((await fetch(`http://127.0.0.1:${bare.port}/healthz`)).status).toBe(200);
    await bare.stop();
  });

  test(
    "another process talks to a customer beside it",
    async () => {
      const chat = run(["src/cli/main.ts", "chat", "--as", "anna"], shop?.environment ?? {}, "Где мой заказ 10467?\n");
      expect([await chat.ended, chat.said()]).toEqual([0, expect.stringContaining("LP0010467LT")]);
      expect((await get("/readyz")).status).toBe(200);
    },
    PATIENCE_MS,
  );
});

describe("a setting that is wrong", () => {
  test.each([
    ["PORT", "abc", "The setting PORT must be a port: a number from 0 to 65535."],
    ["TIMEZONE", "Mars", "The setting TIMEZONE is not a time zone; write one such as Europe/Kyiv."],
    ["DATABASE_URL", "mysql://x", "The setting DATABASE_URL must begin with postgres:// or postgresql://."],
  ])("%s=%s is one sentence, and the exit code 1", async (name, value, sentence) => {
    const { ended, said } = node({ [name]: value });
    expect([await ended, said().trim()]).toEqual([1, sentence]);
  });

  test("so is a database that does not answer", async () => {
    const { ended, said } = node({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" });
    expect(await ended).toBe(1);
    expect(said().trim().split("\n")).toEqual([
      expect.stringMatching(/^The database of DATABASE_URL is not available/),
    ]);
  });
});

describe.skipIf(!process.env.DATABASE_URL)("on a server (skipped without DATABASE_URL)", () => {
  test("a database that is not there is one sentence", async () => {
    const url = new URL(process.env.DATABASE_URL ?? "");
    url.pathname = "/no_such_database";
    const { ended, said } = node({ DATABASE_URL: url.href });
    expect(await ended).toBe(1);
    expect(said().trim().split("\n")).toEqual([
      expect.stringMatching(/^The database of DATABASE_URL is not available: .*no_such_database/),
    ]);
  });
});

describe("a process of its own", () => {
  const remove: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const one of remove) await one();
  });
  const shopOfItsOwn = async () => {
    const shop = await emptyShop();
    remove.push(shop.remove);
    return shop.environment;
  };

  test(
    "ends at SIGTERM within its limit, with the exit code 0, also while somebody follows its events",
    async () => {
      const service = node(await shopOfItsOwn());
      const url = await opened(service);
      const json = { "Content-Type": "application/json" };
      const session = await fetch(`${url}/api/chat/session`, { method: "POST", headers: json, body: "{}" });
      const { visitor } = (await session.json()) as { visitor: string };
      const Authorization = `Bearer ${visitor}`;
      await fetch(`${url}/api/chat/events?after=0`, { headers: { Authorization } });
      const body = JSON.stringify({ id: randomUUID(), text: "Сколько стоит доставка?" });
      await fetch(`${url}/api/chat/messages`, { method: "POST", headers: { ...json, Authorization }, body });
      service.process.kill("SIGTERM");
      // Behind its own limit it would be 1: the stream, which never ends by itself, was cut.
      expect(await service.ended).toBe(0);
      expect(service.said()).not.toMatch(/failed|at \S+:\d+:\d+/);
    },
    PATIENCE_MS,
  );

  test(
    "goes on when whoever read its log has gone",
    async () => {
      const service = node(await shopOfItsOwn());
      const url = await opened(service);
      service.process.stdout?.destroy();
      service.process.stderr?.destroy();
      // A letter that goes into a folder for want of a mail server is told on the log with the first tick, after five seconds.
      await new Promise((resolve) => setTimeout(resolve, 7_000));
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      service.process.kill("SIGTERM");
      expect(await service.ended).toBe(0);
    },
    PATIENCE_MS,
  );

  test(
    "that finds its port taken says so, and the exit code is 1",
    async () => {
      const taken = createServer();
      await new Promise<void>((resolve) => taken.listen(0, "0.0.0.0", resolve));
      const address = taken.address();
      const port = typeof address === "object" && address ? address.port : 0;
      const service = node({ ...(await shopOfItsOwn()), PORT: String(port) });
      expect(await service.ended).toBe(1);
      expect(service.said()).toContain(`The port ${port} is in use: set PORT to another one.\n`);
      expect(service.said()).not.toMatch(/at \S+:\d+:\d+/);
      await new Promise((resolve) => taken.close(resolve));
    },
    PATIENCE_MS,
  );
});

/** As much of an API's description as is looked at. */
interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: object; securitySchemes: object };
}

interface Operation {
  summary?: string;
  responses: Record<string, { description?: string }>;
  security?: object[];
}

/** The answers of what was done, where they are no 200. */
const DONE_WITH: Record<string, string> = {
  "put /api/desk/colleagues/{id}/skills": "204",
  "put /api/desk/push": "204",
  "delete /api/desk/push": "204",
  "post /api/desk/conversations/{id}/drafts/{draft}/skip": "204",
  "delete /api/desk/customers/{externalId}/notes/{note}": "204",
  "post /api/desk/customers/{externalId}/notes": "204",
  "post /api/desk/duplicates/dismiss": "204",
  "post /api/desk/duplicates/look": "202",
  "post /api/desk/duplicates/merges/{id}/undo": "204",
  "delete /api/desk/account/sessions": "204",
  "delete /api/desk/account/sessions/{id}": "204",
  "post /api/desk/audit/{id}/put-back": "204",
  "delete /api/desk/campaigns/{id}": "204",
  "delete /api/desk/canned/{id}": "204",
  "delete /api/desk/conversations/{id}/messages/{seq}": "204",
  "put /api/desk/conversations/{id}/messages/{seq}": "204",
  "delete /api/desk/knowledge/drafts/{id}": "204",
  "delete /api/desk/segments/{id}": "204",
  "delete /api/desk/settings/demo": "204",
  "delete /api/desk/settings/keys/{id}": "204",
  "delete /api/desk/settings/webhooks/{id}": "204",
  "delete /api/desk/staff/invitations/{id}": "204",
  "delete /api/desk/staff/{id}": "204",
  "put /api/desk/staff/second-factor": "204",
  "delete /api/desk/staff/{id}/second-factor": "204",
  "patch /api/desk/settings/webhooks/{id}": "204",
  "patch /api/desk/staff/{id}": "204",
  "post /api/chat/files": "202",
  "post /api/chat/messages": "202",
  "post /api/desk/campaigns": "201",
  "post /api/desk/campaigns/{id}/test": "204",
  "post /api/desk/canned/{id}/used": "204",
  "post /api/desk/conversations/{id}/messages": "202",
  "post /api/desk/conversations/{id}/notes": "204",
  "post /api/desk/insight/rebuild": "202",
  "post /api/desk/knowledge/candidates/{id}/accept": "204",
  "post /api/desk/knowledge/candidates/{id}/reject": "204",
  "post /api/desk/knowledge/topics/attach": "204",
  "post /api/desk/knowledge/topics/dismiss": "204",
  "post /api/desk/marketer/save": "201",
  "post /api/desk/segments": "201",
  "post /api/desk/segments/{id}/pins": "204",
  "post /api/desk/settings/imports": "201",
  "post /api/desk/settings/imports/{id}/begin": "202",
  "post /api/desk/settings/keys": "201",
  "post /api/desk/settings/webhooks": "201",
  "post /api/desk/settings/webhooks/{id}/test": "202",
  "post /api/desk/staff/invitations": "201",
  "post /api/desk/staff/{id}/recovery": "201",
  "put /api/desk/canned/{id}": "204",
  "put /api/desk/settings/imports/{id}/files/{file}/{place}": "204",
};

function operationsOf({ paths }: OpenApi): [name: string, operation: Operation][] {
  return Object.entries(paths)
    .flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
    )
    .sort(([one], [other]) => one.localeCompare(other));
}

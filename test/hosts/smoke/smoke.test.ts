import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deriveKey, signCustomer } from "../../../src/channels/web-chat/index.ts";
import { enqueue } from "../../../src/outbox/index.ts";
import { type BuiltWeb, buildWeb } from "../../browser/build.ts";
import { emailOf } from "../../browser/person.ts";
import { type MailServer, startMailServer } from "../../support/mail-server.ts";
import type { RunningHost, StartHost } from "./host.ts";
import { onNode } from "./on-node.ts";
import { onWorkerd } from "./on-workerd.ts";
import { type StockedShop, stockedShop } from "./stocked-shop.ts";
import { Visitor } from "./visitor.ts";

const SECRET = "a secret that only these tests know";
const HOSTS: [name: string, start: StartHost][] = [
  ["Node", onNode],
  ["workerd", onWorkerd],
];

// Workers reach a server only: Hyperdrive leads to no embedded database.
const server = process.env.DATABASE_URL;
const hosts = describe.skipIf(!server).each(HOSTS);
if (!server) console.error("The hosts' smoke suite is skipped: set DATABASE_URL to a Postgres server to run it.");

let built: BuiltWeb | null = null;
let mail: MailServer | null = null;
let shop: StockedShop | null = null;
beforeAll(async () => {
  if (!server) return;
  [built, mail, shop] = await Promise.all([buildWeb(), startMailServer(), stockedShop()]);
}, 120_000);
afterAll(() => Promise.all([built?.remove(), mail?.stop(), shop?.remove()]));

// One shop for both: what one host keeps the other reads.
hosts("on %s", (_, start) => {
  let host: RunningHost | null = null;
  beforeAll(async () => {
    const settings = { ...shop?.settings, SECRET, SMTP_URL: mail?.url ?? "", MAIL_FROM: "shop@example.com" };
    host = await start(settings, built?.folder ?? "");
  }, 120_000);
  afterAll(() => host?.stop());
  const url = () => host?.url ?? "";
  const received = (subject: string) => mail?.received.filter(({ raw }) => raw.includes(subject)) ?? [];

  test("it is up, and so is its database", async () => {
    for (const path of ["/healthz", "/readyz"]) {
      const answer = await fetch(url() + path);
      expect([path, answer.status, await answer.json()]).toEqual([path, 200, { ok: true }]);
    }
  });

  test("web chat answers a question from the articles, with their title and a link that leads there", async () => {
    const visitor = await Visitor.enter(url(), { language: "ru" });
    const answer = await visitor.ask("Сколько стоит доставка в Ригу?");
    expect(answer.text).toMatch(/\d+,\d\d\s€/);
    const [source] = answer.sources;
    expect(source?.title).toMatch(/доставк/i);
    const page = await fetch(url() + source?.url);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(source?.title ?? "?")]);
  });

  test("a message that is delivered twice is answered once", async () => {
    const visitor = await Visitor.enter(url(), { language: "uk" });
    const id = randomUUID();
    const [seq, again] = await Promise.all([
      visitor.say("Коли ви працюєте?", id),
      visitor.say("Коли ви працюєте?", id),
    ]);
    expect(again).toBe(seq);
    await visitor.answerTo(seq);
    expect((await visitor.thread()).map(({ from }) => from)).toEqual(["customer", "bot"]);
  });

  test("many who ask at once are each answered", async () => {
    const visitors = await Promise.all(Array.from({ length: 8 }, () => Visitor.enter(url(), { language: "en" })));
    const answers = await Promise.all(visitors.map((visitor) => visitor.ask("How do I brew a V60?")));
    for (const { sources } of answers) expect(sources[0]?.slug).toBe("brew-v60");
  });

  test("a customer of the shop sees an own order; one whose token is forged is nobody", async () => {
    const sign = async (secret: string) => signCustomer(await deriveKey(secret, "customer"), "anna", new Date());
    const anna = await Visitor.enter(url(), { language: "en", customer: await sign(SECRET) });
    expect((await anna.ask("Where is my order 10467?")).text).toContain("LP0010467LT");
    const forged = { customer: await sign("a secret that somebody made up, as long") };
    await expect(Visitor.enter(url(), forged)).rejects.toThrow("no session: 401");
    const stolen = new Visitor(url(), `${anna.token.slice(0, -4)}AAAA`);
    await expect(stolen.say("Where is my order 10467?")).rejects.toThrow("not taken: 401");
  });

  test("a one-time code goes out by the mail server at once", async () => {
    const before = received("confirmation code").length;
    const visitor = await Visitor.enter(url(), { language: "en" });
    await visitor.ask("show my details");
    expect((await visitor.ask(String(shop && (await emailOf(shop.db, "anna"))))).text).toMatch(/code/i);
    await expect.poll(() => received("confirmation code").length).toBe(before + 1);
  });

  test("a letter that waits in the outbox leaves at the cron event, once", async () => {
    const subject = `Waited ${randomUUID()}`;
    const letter = { kind: "letter" as const, to: "anna@example.com", subject, text: "It waited." };
    if (shop) await enqueue(shop.db, [{ channel: "email", destination: letter.to, content: letter, at: new Date() }]);
    await host?.cron();
    await expect.poll(() => received(subject).length).toBe(1);
    await host?.cron();
    expect(received(subject)).toHaveLength(1);
  });

  test("the shop's page and the widget are served, guarded, and for as long as they may be kept", async () => {
    const page = await fetch(`${url()}/shop/`);
    expect([page.status, page.headers.get("cache-control")]).toEqual([200, "no-cache"]);
    expect(page.headers.get("content-security-policy")).toMatch(/default-src 'self'.*frame-ancestors 'self'/);
    const widget = await fetch(`${url()}/widget.js`);
    expect([widget.status, widget.headers.get("cache-control")]).toEqual([200, "public, max-age=300"]);
    expect(widget.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(widget.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    const asset = /src="(\/assets\/[^"]+)"/.exec(await page.text())?.[1] ?? "";
    const kept = (await fetch(url() + asset)).headers.get("cache-control");
    expect(kept).toBe("public, max-age=31536000, immutable");
  });

  test.each(["/no/such/page", "/api/chat/nothing", "/..%2fpackage.json"])("%s is nowhere, in JSON", async (path) => {
    const answer = await fetch(url() + path);
    expect([answer.status, await answer.json()]).toMatchObject([404, { error: { code: "not_found" } }]);
  });
});

import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deriveKey, signCustomer } from "../../../src/channels/web-chat/index.ts";
import { enqueue } from "../../../src/outbox/index.ts";
import { type BuiltWeb, buildWeb } from "../../browser/build.ts";
import { emailOf } from "../../browser/person.ts";
import { HOME, PASSWORD } from "../../staff/stage.ts";
import { type FakeBotApi, startBotApi } from "../../support/bot-api/index.ts";
import { type MailServer, startMailServer } from "../../support/mail-server.ts";
import { Colleague } from "./colleague.ts";
import type { RunningHost, StartHost } from "./host.ts";
import { onNode } from "./on-node.ts";
import { onWorkerd } from "./on-workerd.ts";
import { type StockedShop, stockedShop } from "./stocked-shop.ts";
import { Visitor } from "./visitor.ts";

const SECRET = "a secret that only these tests know";
const PATIENCE_MS = 40_000;
const HOSTS: [name: string, start: StartHost][] = [
  ["Node", onNode],
  ["workerd", onWorkerd],
];

/** What both hosts stand on: one shop, so that what one keeps the other reads, and the outside that they talk to. */
interface Ground {
  shop: StockedShop;
  built: BuiltWeb;
  mail: MailServer;
  api: FakeBotApi;
}

// Workers reach a server only: Hyperdrive leads to no embedded database.
const server = process.env.DATABASE_URL;
if (!server) console.error("The hosts' smoke suite is skipped: set DATABASE_URL to a Postgres server to run it.");

describe.skipIf(!server)("the same service", () => {
  let ground: Ground;
  beforeAll(async () => {
    const [shop, built, mail, api] = await Promise.all([stockedShop(), buildWeb(), startMailServer(), startBotApi()]);
    ground = { shop, built, mail, api };
  }, 240_000);
  afterAll(() =>
    Promise.all([ground.shop.remove(), ground.built.remove(), ground.mail.stop(), ground.api.stop()]).then(() => {}),
  );

  describe.each(HOSTS)("on %s", (name, start) => {
    let host: RunningHost;
    let url: string;
    beforeAll(async () => {
      const { shop, built, mail, api } = ground;
      const telegram = { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url };
      const letters = { SMTP_URL: mail.url, MAIL_FROM: "shop@example.com" };
      host = await start({ ...shop.settings, SECRET, PUBLIC_URL: HOME, ...telegram, ...letters }, built.folder);
      url = host.url;
      api.deliverTo(url);
    }, 240_000);
    afterAll(() => host?.stop());
    const received = (subject: string) => ground.mail.received.filter(({ raw }) => raw.includes(subject));

    test("it is up, and so is its database", async () => {
      for (const path of ["/healthz", "/readyz"]) {
        const answer = await fetch(url + path);
        expect([path, answer.status, await answer.json()]).toEqual([path, 200, { ok: true }]);
      }
    });

    describe("web chat", () => {
      test("answers a question from the articles, with their title and a link that leads there", async () => {
        const visitor = await Visitor.enter(url, { language: "ru" });
        const answer = await visitor.ask("Сколько стоит доставка в Ригу?");
        expect(answer.text).toMatch(/\d+,\d\d\s€/);
        const [source] = answer.sources;
        expect(source?.title).toMatch(/доставк/i);
        const page = await fetch(url + source?.url);
        expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(source?.title ?? "?")]);
      });

      test("a message that is delivered twice is answered once", async () => {
        const visitor = await Visitor.enter(url, { language: "uk" });
        const id = randomUUID();
        const once = () => visitor.say("Коли ви працюєте?", id);
        const [seq, again] = await Promise.all([once(), once()]);
        expect(again).toBe(seq);
        await visitor.answerTo(seq);
        expect((await visitor.thread()).map(({ from }) => from)).toEqual(["customer", "bot"]);
      });

      test("many who ask at once are each answered", async () => {
        const visitors = await Promise.all(Array.from({ length: 8 }, () => Visitor.enter(url, { language: "en" })));
        const answers = await Promise.all(visitors.map((visitor) => visitor.ask("How do I brew a V60?")));
        for (const { sources } of answers) expect(sources[0]?.slug).toBe("brew-v60");
      });

      test("a customer of the shop sees an own order; one whose token is forged is nobody", async () => {
        const sign = async (secret: string) => signCustomer(await deriveKey(secret, "customer"), "anna", new Date());
        const anna = await Visitor.enter(url, { language: "en", customer: await sign(SECRET) });
        expect((await anna.ask("Where is my order 10467?")).text).toContain("LP0010467LT");
        const forged = { customer: await sign("a secret that somebody made up, as long") };
        await expect(Visitor.enter(url, forged)).rejects.toThrow("no session: 401");
        const stolen = new Visitor(url, `${anna.token.slice(0, -4)}AAAA`);
        await expect(stolen.say("Where is my order 10467?")).rejects.toThrow("not taken: 401");
      });

      test("a one-time code goes out by the mail server at once", async () => {
        const before = received("confirmation code").length;
        const visitor = await Visitor.enter(url, { language: "en" });
        await visitor.ask("show my details");
        expect((await visitor.ask(String(await emailOf(ground.shop.db, "anna")))).text).toMatch(/code/i);
        await expect.poll(() => received("confirmation code").length, { timeout: PATIENCE_MS }).toBe(before + 1);
      });
    });

    describe("Telegram", () => {
      test("knows by the first cron event where to bring updates", async () => {
        await host.cron();
        expect(ground.api.webhook?.url).toBe(`${HOME}/telegram/webhook`);
      });

      test("a question that comes by the webhook is answered", async () => {
        const olena = ground.api.user({ languageCode: "uk" });
        olena.say("Скільки коштує доставка?");
        expect((await olena.reply({ timeoutMs: PATIENCE_MS })).text).toMatch(/\d+,\d\d\s€/);
      });

      test("an update with a wrong secret is refused, and nothing is kept of it", async () => {
        const messages = async () => (await ground.shop.db`select count(*) as n from messages`)[0]?.n;
        const before = await messages();
        const from = { id: 77, is_bot: false, first_name: "X" };
        const message = { message_id: 1, date: 1, chat: { id: 77, type: "private" }, from, text: "Hello" };
        for (const secret of ["", "wrong"]) {
          const headers = { "Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": secret };
          const body = JSON.stringify({ update_id: 1, message });
          const answer = await fetch(`${url}/telegram/webhook`, { method: "POST", headers, body });
          expect(answer.status).toBe(401);
        }
        expect(await messages()).toBe(before);
      });

      test("an answer that could not leave leaves at a cron event, once", async () => {
        const { api } = ground;
        const taras = api.user({ languageCode: "uk" });
        api.fail("sendMessage", { status: 502 });
        taras.say("Коли ви працюєте?");
        await api.waitForCall("sendMessage", ({ status }) => status === 502, PATIENCE_MS);
        await expect
          .poll(
            () =>
              sleep(500)
                .then(host.cron)
                .then(() => api.chat(taras.id).length),
            { timeout: PATIENCE_MS },
          )
          .toBe(2);
        await host.cron();
        expect(taras.unread()).toHaveLength(1);
      });

      test("nothing was asked that Telegram would have refused", () => {
        expect(ground.api.violations).toEqual([]);
      });
    });

    describe("the desk", () => {
      let colleague: Colleague;
      test("somebody who was invited signs up, and is who they are; whoever was not is nobody", async () => {
        const { token } = await ground.shop.invite("owner");
        const email = `${name.toLowerCase()}@shop.example`;
        colleague = await Colleague.join(url, token, email);
        expect(await colleague.ask("/api/desk/me")).toMatchObject({ status: 200, body: { email, role: "owner" } });
        expect(await new Colleague(url).ask("/api/desk/conversations")).toMatchObject({ status: 401 });
        await expect(Colleague.join(url, token, "another@shop.example")).rejects.toThrow(/nobody came: 4/);
      });

      test("they change the password, leave, and come back with the new one", async () => {
        const auth = "/api/staff/auth";
        const email = `${name.toLowerCase()}@shop.example`;
        const newPassword = `${PASSWORD} anew`;
        const change = { currentPassword: PASSWORD, newPassword };
        expect(await colleague.ask(`${auth}/change-password`, change)).toMatchObject({ status: 200 });
        expect(await colleague.ask(`${auth}/sign-out`, {})).toMatchObject({ status: 200 });
        expect(await colleague.ask("/api/desk/me")).toMatchObject({ status: 401 });
        expect(await colleague.ask(`${auth}/sign-in/email`, { email, password: PASSWORD })).toMatchObject({
          status: 401,
        });
        const back = await colleague.ask(`${auth}/sign-in/email`, { email, password: newPassword });
        expect(back).toMatchObject({ status: 200, body: { user: { email } } });
        expect(await colleague.ask(`${auth}/update-user`, { name: "Тарас" })).toMatchObject({ status: 200 });
        expect(await colleague.ask("/api/desk/me")).toMatchObject({ body: { name: "Тарас" } });
      });

      test("they take a conversation that waits and answer in it, and the bot is silent there", async () => {
        const visitor = await Visitor.enter(url, { language: "en" });
        await visitor.ask("I want to talk to a human");
        const { body } = await colleague.ask("/api/desk/conversations?queue=waiting");
        const [waiting] = (body as { conversations: { id: string }[] }).conversations.slice(-1);
        const conversation = `/api/desk/conversations/${waiting?.id}`;
        expect(await colleague.ask(`${conversation}/take`, {})).toMatchObject({ status: 200 });
        const seq = await visitor.say("Are you there?");
        const said = { id: randomUUID(), text: "I am here." };
        expect(await colleague.ask(`${conversation}/messages`, said)).toMatchObject({ status: 202 });
        expect(await visitor.answerTo(seq)).toMatchObject({ from: "person", text: "I am here." });
      });
    });

    test("a letter that waits in the outbox leaves at the cron event, once", async () => {
      const subject = `Waited ${randomUUID()}`;
      const letter = { kind: "letter" as const, to: "anna@example.com", subject, text: "It waited." };
      await enqueue(ground.shop.db, [{ channel: "email", destination: letter.to, content: letter, at: new Date() }]);
      await host.cron();
      await expect.poll(() => received(subject).length, { timeout: PATIENCE_MS }).toBe(1);
      await host.cron();
      expect(received(subject)).toHaveLength(1);
    });

    describe("pages", () => {
      test.each(["/shop/", "/desk/"])("%s is served and guarded, and asked after each time", async (path) => {
        const page = await fetch(url + path);
        expect([page.status, page.headers.get("cache-control")]).toEqual([200, "no-cache"]);
        expect(page.headers.get("content-security-policy")).toMatch(/default-src 'self'.*frame-ancestors 'self'/);
        const again = await fetch(url + path, { headers: { "If-None-Match": page.headers.get("etag") ?? "" } });
        expect(again.status).toBe(304);
        const asset = /src="(\/assets\/[^"]+)"/.exec(await page.text())?.[1] ?? "";
        const kept = (await fetch(url + asset)).headers.get("cache-control");
        expect(kept).toBe("public, max-age=31536000, immutable");
      });

      test("the widget may stand in any site, and is new within minutes", async () => {
        const { status, headers } = await fetch(`${url}/widget.js`);
        expect([status, headers.get("cache-control")]).toEqual([200, "public, max-age=300"]);
        expect(headers.get("content-type")).toBe("text/javascript; charset=utf-8");
        expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
      });

      test.each(["/no/such/page", "/api/chat/nothing", "/..%2fpackage.json"])(
        "%s is nowhere, in JSON",
        async (path) => {
          const answer = await fetch(url + path);
          expect([answer.status, await answer.json()]).toMatchObject([404, { error: { code: "not_found" } }]);
        },
      );
    });
  });
});

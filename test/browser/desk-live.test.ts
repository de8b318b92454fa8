import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { type RunningNode, startNode } from "../../src/hosts/node.ts";
import { upsertOrders } from "../../src/orders/index.ts";
import { ensureFirstOwner, invitationLink } from "../../src/staff/index.ts";
import { type FakeBotApi, type FakeUser, startBotApi } from "../support/bot-api/index.ts";
import { type EmptyShop, emptyShop } from "../support/shop-settings.ts";
import { type BuiltWeb, buildWeb } from "./build.ts";
import { findChromium, launch } from "./chromium.ts";

const path = findChromium();
const PATIENCE = { timeoutMs: 40_000 };

/** Reads what comes until some words are among it. */
async function until(user: FakeUser, words: string): Promise<void> {
  while (!(await user.reply(PATIENCE)).text.includes(words));
}

describe.skipIf(path === null)("the desk on the running service, in a real browser (skipped where none is)", () => {
  const open: { stop(): Promise<unknown> }[] = [];
  let api: FakeBotApi;
  let service: RunningNode;
  let browser: Browser;

  beforeAll(async () => {
    const built: BuiltWeb = await buildWeb();
    const shop: EmptyShop = await emptyShop();
    api = await startBotApi();
    const telegram = { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url };
    service = await startNode(readConfig({ ...shop.environment, ...telegram }), silentLog, () => {}, built.folder);
    browser = await launch(path ?? "");
    open.push({ stop: () => browser.close() }, service, api, { stop: shop.remove }, { stop: built.remove });
  }, 240_000);
  afterAll(async () => {
    for (const one of open) await one.stop();
  });

  test("the page's own files come packed and are kept for good, and the page says when there are new ones", async () => {
    const url = `http://127.0.0.1:${service.port}`;
    const page = await fetch(`${url}/desk/`, { headers: { "accept-encoding": "br" } });
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const files = [...(await page.text()).matchAll(/"(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path);
    expect(files.length).toBeGreaterThan(4);
    for (const path of files) {
      const { headers } = await fetch(url + path, { headers: { "accept-encoding": "br" } });
      expect(headers.get("cache-control")).toMatch(/immutable/);
      if (Number(headers.get("content-length")) > 1_024) expect(headers.get("content-encoding")).toBe("br");
    }
  });

  test("the first owner comes by the link, takes over from the bot in Telegram, answers, and gives back", async () => {
    const anna = api.user({ firstName: "Anna", languageCode: "ru", phone: "+37060000001" });
    anna.shareContact({ own: true });
    await anna.reply(PATIENCE);
    anna.say("посылка пришла разбитая, позовите человека");
    await until(anna, "сотруднику");

    const url = `http://127.0.0.1:${service.port}`;
    const token = (await ensureFirstOwner(service.services.db, new Date())) ?? "";
    const page = await browser.newPage({ locale: "ru-RU" });
    const complaints: string[] = [];
    page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(invitationLink(url, token));
    const [name, email, password] = [
      page.getByLabel("Как вас зовут"),
      page.getByLabel("E-mail"),
      page.getByLabel("Придумайте пароль"),
    ];
    await name.fill("Ирина");
    await email.fill("irina@shop.example");
    await password.first().fill("капучино-по-утрам-42");
    await page.keyboard.press("Enter");

    await page.getByText("Анна Иванова").first().click();
    await page.getByText("позовите человека").first().waitFor();
    // The words stand in the list too, before the conversation is there to be taken.
    await page.getByRole("button", { name: "Взять", exact: true }).waitFor();
    await page.keyboard.press("t");
    const field = page.getByLabel("Ваш ответ");
    await field.fill("Анна, это Ирина. Пришлём новую посылку завтра.");
    await page.keyboard.press("Enter");
    expect((await anna.reply(PATIENCE)).text).toBe("Анна, это Ирина. Пришлём новую посылку завтра.");

    anna.say("Спасибо! А сколько стоит доставка?");
    await page.getByText("Спасибо! А сколько стоит доставка?").first().waitFor();
    expect(anna.unread()).toEqual([]);

    const { db } = service.services;
    const [{ key = "" } = {}] = await db`select external_id as key from customers where phone = '+37060000001'`;
    const order = {
      placed_at: new Date(),
      total: 12.5,
      currency: "EUR",
      status: "new",
      payment_status: "unpaid",
    } as const;
    await upsertOrders(db, [{ ...order, number: "L-1", customer_external_id: key }], new Date());
    await page.reload();
    await page.getByRole("button", { name: "Заказ L-1: сделать за клиента" }).first().click();
    await page.getByRole("button", { name: "Отменить заказ" }).click();
    await page.getByRole("button", { name: "Посмотреть, что получится" }).click();
    await page.getByText("Отменить заказ L-1?").waitFor();
    await page.getByRole("button", { name: "Подтвердить" }).click();
    await page.getByText("Клиенту написали в Telegram.").waitFor();
    expect((await anna.reply(PATIENCE)).text).toContain("Заказ L-1 отменён.");
    await page.getByRole("dialog").getByRole("button", { name: "Закрыть" }).last().click();
    await page.getByText("Ирина, по просьбе клиента: заказ L-1 отменён").waitFor();

    await page.getByRole("button", { name: "Вернуть боту" }).click();
    await page.getByRole("button", { name: "Да, вернуть" }).click();
    await expect
      .poll(
        async () => (await service.services.db`select owner from conversations where channel = 'telegram'`)[0]?.owner,
      )
      .toBe("bot");
    await until(anna, "Оцените");
    anna.say("Сколько идёт посылка в Латвию?");
    expect((await anna.reply(PATIENCE)).text).toMatch(/Латви/);
    expect(complaints).toEqual([]);
    expect(api.violations).toEqual([]);
  }, 240_000);
});

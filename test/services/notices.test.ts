import { beforeAll, expect, test, vi } from "vitest";
import { makeApp } from "../../src/app.ts";
import { newId, silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { customerOfExternalId, proveIdentity, upsertCustomers } from "../../src/customers/index.ts";
import { upsertOrders } from "../../src/orders/index.ts";
import { makeServices } from "../../src/services/index.ts";
import { testDatabase } from "../support/database.ts";

const NOW = new Date("2026-11-23T08:00:00Z");
const TOKEN = "0123456789abcdef0123456789abcdef";
const db = await testDatabase();
const services = await makeServices({
  config: readConfig({ API_TOKEN: TOKEN }),
  db,
  log: silentLog,
  clock: () => NOW,
  burstMs: 0,
  mail: "none",
});
const app = makeApp(services, { addressOf: () => null });
const { chat, conversation } = services;

/** What is said to somebody who writes in the web chat. */
async function say(visitor: string, text: string): Promise<string> {
  const [last] = await chat.newest(visitor, 1);
  const sender = { id: visitor, language: null };
  await chat.receive({ channel: "web", externalId: newId(NOW), sender, content: { kind: "text", text }, at: NOW });
  await conversation.settled();
  const said = (await chat.after(visitor, last?.seq ?? 0, 50)).filter(({ from }) => from === "bot");
  return said.map((message) => message.text).join("\n");
}

/** The shop's own system says that an order was sent; the service tells the customer by itself. */
async function ship(number: string): Promise<void> {
  await app.request(`/api/shop/orders/${number}`, {
    method: "PATCH",
    headers: { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify({ status: "shipped", carrier: "DPD", tracking_number: "LT12" }),
  });
  await services.tick();
}

beforeAll(async () => {
  for (const [index, language] of ["ru", "uk", "en"].entries()) {
    await upsertCustomers(db, [{ external_id: language, language, consents: { email: true } }], NOW);
    const { id = 0 } = (await customerOfExternalId(db, language)) ?? {};
    await proveIdentity(db, { channel: "web", senderId: language }, id, "test", NOW);
    const order = { status: "paid", payment_status: "paid", placed_at: NOW, total: 10, currency: "EUR" } as const;
    const numbers = [`1048${index}`, `2048${index}`];
    await upsertOrders(
      db,
      numbers.map((number) => ({ ...order, number, customer_external_id: language })),
      NOW,
    );
  }
});

test.each([
  ["ru", "спасибо", "Хорошие новости: ваш заказ 10480 уже в пути.", "А когда привезут?"],
  ["uk", "дякую", "Гарні новини: ваше замовлення 10481 вже в дорозі.", "А коли привезуть?"],
  ["en", "thank you", "Good news: your order 10482 is on its way.", "And when will it arrive?"],
])(
  "the shop says that an order was sent, the customer hears it, and what they ask then is about it: %s",
  async (visitor, hello, news, question) => {
    const [number = ""] = /\d+/.exec(news) ?? [];
    await say(visitor, hello);
    await ship(number);
    // The shop's own request sets off a tick too: whichever of the two comes first writes the notice.
    const told = await vi.waitFor(async () => {
      const [newest] = await chat.newest(visitor, 1);
      expect(newest?.text).toContain(news);
      return newest;
    }, 20_000);
    expect(told?.text).toContain("LT12");
    expect(told?.buttons).toHaveLength(1);
    const answer = await say(visitor, question);
    expect(answer).toContain(number);
    expect(answer).not.toContain(number.replace(/^1/, "2"));
  },
  60_000,
);

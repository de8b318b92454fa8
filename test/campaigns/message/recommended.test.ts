import { beforeAll, expect, test } from "vitest";
import { upsertProducts, upsertVariants } from "../../../src/catalog/index.ts";
import { upsertOrderLines } from "../../../src/orders/index.ts";
import { rebuildRecommendations } from "../../../src/recommendations/index.ts";
import { approved, chatter, customer, draftFor, openStage, order, STAFF } from "../stage.ts";

const on = await openStage();
const { db, mail, stage, campaigns } = on;
const lettersTo = (id: string) => mail.received.filter((one) => one.to.includes(`${id}@example.com`));
const SENCHA = { sku: "SEN", product_external_id: "sencha", name: "Сенча", price: 6.5, currency: "EUR" };
const TEXT = "Для вас: {recommendation}, {recommendation_price}.";

beforeAll(async () => {
  const tea = { external_id: "sencha", name: "Сенча", category: "Чай", image_url: "https://shop.example/sencha.jpg" };
  await upsertProducts(db, [tea], stage.now);
  await upsertVariants(db, [{ ...SENCHA, in_stock: 90 }], stage.now);
  for (let n = 0; n < 6; n += 1) {
    await customer(on, `buyer-${n}`);
    await order(on, `buyer-${n}`, `5${n}`);
    await upsertOrderLines(db, [{ order_number: `5${n}`, sku: "SEN", occurrence: 1, quantity: 1, unit_price: 6.5 }]);
  }
  // Nobody in Tartu is offered tea, and the shop sells nothing else.
  const for_customers = [{ field: "city", values: ["Тарту"], except_categories: ["Чай"] }];
  on.policy.recommendations = { except_categories: [], except_brands: [], except_products: [], for_customers };
  await rebuildRecommendations(db, { at: stage.now, learn: false });
});

test("each reads what is recommended to them; who can be recommended nothing is told in the dry run, and gets nothing", async () => {
  await customer(on, "own-anna", { source: "own" });
  await customer(on, "own-tartu", { source: "own", city: "Тарту" });
  const draft = draftFor("own", { content: { texts: { ru: { subject: "Выбрали для вас", text: TEXT } } } });
  const { id } = await campaigns.save(draft, STAFF);
  expect((await campaigns.dryRun(id)).offers).toEqual({
    ...{ looked: 2, all: true, fallback: 0, without: 1 },
    examples: [
      { externalId: "own-anna", name: null, offer: expect.stringContaining("Сенча") },
      { externalId: "own-tartu", name: null, offer: null },
    ],
  });
  await campaigns.approve(id, { staff: STAFF.staff, expected: null });
  await on.tickOn();
  expect(lettersTo("own-anna")).toHaveLength(1);
  expect(lettersTo("own-tartu")).toEqual([]);
  expect(await campaigns.results(id)).toMatchObject({ sent: 1, failed: { no_offer: 1 } });
});

test("a text with words of its own for them is sent to everybody", async () => {
  await customer(on, "else-tartu", { source: "else", city: "Тарту" });
  const text = "Для вас: {recommendation|новый чай}.";
  const draft = draftFor("else", { content: { texts: { ru: { subject: "Выбрали для вас", text } } } });
  const { id } = await campaigns.save(draft, STAFF);
  expect((await campaigns.dryRun(id)).offers).toMatchObject({ fallback: 1, without: 0 });
  await campaigns.approve(id, { staff: STAFF.staff, expected: null });
  await on.tickOn();
  expect(lettersTo("else-tartu")).toHaveLength(1);
});

test("in Telegram it comes with its picture and a button, and stands in the thread as it was sent", async () => {
  const { user } = await chatter(on, "chat-anna", 611, { source: "chat" });
  await approved(on, draftFor("chat", { channel: "telegram", content: { texts: { ru: { text: TEXT } } } }));
  await on.tickOn();
  const shown = on.bot.chat(user.id).findLast(({ from }) => from === "bot");
  expect(shown).toMatchObject({ media: "photo", text: expect.stringContaining("Для вас: Сенча, 6,50 €.") });
  expect(shown?.buttons.flat().map(({ data }) => data)).toContain("c:product:Сенча");
  const [kept] = await db`select content ->> 'text' as text from messages where content ->> 'text' like 'Для вас:%'`;
  expect(kept?.text).toBe(shown?.text);
  expect(on.bot.violations).toEqual([]);
});

test("a product is found by a part of its name or its SKU, stands under the message, and is missed in the dry run once it is out of stock", async () => {
  const sencha = {
    sku: "SEN",
    name: "Сенча",
    price: expect.stringMatching(/^6,50\s€$/),
    image: "https://shop.example/sencha.jpg",
  };
  expect(await campaigns.goods("сенч", "ru")).toEqual([sencha]);
  expect(await campaigns.goods("SEN", "ru")).toEqual([sencha]);
  expect(await campaigns.goods("%' or 1=1", "ru")).toEqual([]);
  await customer(on, "card-anna", { source: "card" });
  const content = { texts: { ru: { subject: "Чай", text: "Привезли." } }, product: "SEN" };
  const { id } = await campaigns.save(draftFor("card", { content }), STAFF);
  expect((await campaigns.dryRun(id)).soldOut).toBeUndefined();
  const stock = async (in_stock: number) => {
    stage.now = new Date(stage.now.getTime() + 3_600_000);
    await upsertVariants(db, [{ ...SENCHA, in_stock }], stage.now);
  };
  await stock(0);
  // What the shop sells is kept in memory for a moment.
  await expect.poll(async () => (await campaigns.dryRun(id)).soldOut, { timeout: 15_000 }).toBe(true);
  expect(await campaigns.goods("сенч", "ru")).toEqual([]);
  await stock(90);
});

import { expect, test } from "vitest";
import { ANNA, GUEST, OLYA } from "./shop.ts";
import type { DeskStage } from "./stage.ts";
import { NARROW, WIDE } from "./visit.ts";

const HOSTILE = `<img src=x onerror="document.title='hacked'">`;

/** What support does with conversations beside answering. */
export function supporting({ stub, enter }: DeskStage): void {
  const press = async (page: Awaited<ReturnType<typeof enter>>["page"], item: string | RegExp) => {
    await page.getByRole("button", { name: "Что сделать с диалогом" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };

  test("a note stands in the thread for colleagues, tags and priority in the row, and a conversation is given away or closed", async () => {
    const { page, picture } = await enter(WIDE, `inbox/waiting/${ANNA}`);
    await page.getByRole("button", { name: "Взять" }).click();
    await page.getByRole("button", { name: "Заметка" }).click();
    await page.getByLabel("Заметка для коллег").fill(HOSTILE);
    await page.keyboard.press("Enter");
    await page.getByText("видят только сотрудники").waitFor();
    await page.getByLabel("Добавить метку").fill("брак");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Убрать метку «брак»" }).waitFor();
    await page.getByLabel("Срочность").selectOption("urgent");
    const row = page.locator(`[data-row="${ANNA}"]`);
    await page.getByRole("link", { name: /^Мои/ }).click();
    await row.getByText("Срочно").waitFor();
    await row.click();
    await page.getByText(HOSTILE).waitFor();
    await press(page, "Передать коллеге…");
    await page.getByLabel("Павел <b>Ветров</b>").waitFor();
    const first = page.getByRole("radio").first();
    await expect.poll(() => first.evaluate((one) => one.matches(":focus"))).toBe(true);
    await picture("desk-transfer");
    await page.getByLabel("Оля").check();
    await page.getByRole("button", { name: "Передать" }).click();
    await page.getByText("Сейчас отвечает Оля.").waitFor();
    expect(await page.title()).not.toBe("hacked");
  });

  test("a guest is called one in the reader's language, and the browser's Back closes the card before it leaves the conversation", async () => {
    const { page } = await enter({ ...NARROW, locale: "en-GB" }, "inbox/waiting");
    await page.locator(`[data-row="${GUEST}"]`).click();
    const name = page.getByRole("heading", { name: "Guest 3F2A", level: 1 });
    await name.waitFor();
    const card = page.getByRole("dialog", { name: "Customer's card" });
    await page.getByRole("button", { name: "Customer's card" }).click();
    await card.waitFor();
    await page.goBack();
    await card.waitFor({ state: "detached" });
    await name.waitFor();
    await page.getByRole("button", { name: "Customer's card" }).click();
    await card.getByRole("button", { name: "Close" }).click();
    await card.waitFor({ state: "detached" });
    await page.goBack();
    await page.locator(`[data-row="${GUEST}"]`).getByText("Guest 3F2A").waitFor();
  });

  test("a ready answer is put in by its short name, in the customer's language and with their name", async () => {
    const { page, picture } = await enter(WIDE, `inbox/waiting/${ANNA}`);
    await page.getByRole("button", { name: "Взять" }).click();
    const field = page.getByLabel("Ваш ответ");
    await field.pressSequentially("/ср");
    await page.getByRole("button", { name: "/сроки Анна, заказ 10467 приедет завтра." }).waitFor();
    await picture("desk-canned");
    await page.keyboard.press("Enter");
    await expect.poll(() => field.inputValue()).toBe("Анна, заказ 10467 приедет завтра. Ваш Grain & Leaf");
    await press(page, "Закрыть диалог");
    await page.getByRole("button", { name: "Да, закрыть" }).click();
    await page.locator("main header").getByText("Закрыт", { exact: true }).waitFor();
    await page.getByRole("link", { name: "Закрытые" }).click();
    await page.locator(`[data-row="${ANNA}"]`).getByText("Закрыт", { exact: true }).waitFor();
  });

  test("where there are no ready answers yet, whoever types for one is led to where they are written", async () => {
    const { page } = await enter(WIDE, `inbox/waiting/${ANNA}`);
    await page.route("**/api/desk/canned", (route) => route.fulfill({ json: { replies: [], shop: "Grain & Leaf" } }));
    await page.reload();
    await page.getByRole("button", { name: "Взять" }).click();
    await page.getByLabel("Ваш ответ").pressSequentially("/");
    await page.getByText("Готовых ответов пока нет.").waitFor();
    await page.getByRole("link", { name: "Новый ответ" }).click();
    await page.getByRole("heading", { name: "Готовые ответы" }).waitFor();
  });

  test("a conversation that is put off says until when, above its thread too", async () => {
    stub().change(GUEST, ({ conversation }) => {
      conversation.heldBy = { id: "me", name: "Мария Ковальчук" };
      conversation.snoozedUntil = new Date(Date.now() + 60 * 60_000).toISOString();
    });
    const { page } = await enter(WIDE, `inbox/mine/${GUEST}`);
    await page
      .locator("header")
      .getByText(/^Отложен до/)
      .waitFor();
  });

  test("where the shop has advice off, nothing is asked of it", async () => {
    const { page } = await enter(WIDE, "inbox/waiting");
    await page.route("**/api/desk/functions", (route) => route.fulfill({ json: { on: ["loyalty"] } }));
    // The page that is there has read already what the shop has on, and would ask for a conversation's advice.
    await page.goto("about:blank");
    await page.goto(`${stub().url}#/inbox/waiting/${ANNA}`);
    await page.getByRole("heading", { name: "Ценность" }).waitFor();
    await page.getByText("Последние заказы").waitFor();
    expect(await page.getByRole("heading", { name: "Что предложить" }).count()).toBe(0);
    expect(stub().asked.filter((name) => name.includes("/recommendations"))).toEqual([]);
  });

  test("who else looks and types is seen, an answer given meanwhile is warned of, and due answers are told", async () => {
    stub().change(GUEST, (open) => {
      open.conversation.heldBy = { id: "me", name: "Мария Ковальчук" };
      open.conversation.answerDueAt = new Date(Date.now() + 3 * 60_000).toISOString();
      open.conversation.resolveDueAt = new Date(Date.now() + 20 * 60_000).toISOString();
      open.viewers = [
        { id: "olya", name: "Оля", typing: true },
        { id: "pavel", name: "Павел", typing: false },
      ];
      const event = { at: new Date().toISOString(), by: null, to: null, reason: null, until: null, act: null };
      const bare = { ...event, summary: null, why: [], subject: null, language: null };
      open.events = [
        { ...bare, kind: "handed_off", reason: "asked" },
        { ...bare, kind: "assigned", to: "Оля", why: ["language", "load"], subject: "returns", language: "uk" },
        { ...bare, kind: "transferred", by: "Оля", to: "Мария", reason: "note" },
        {
          ...bare,
          kind: "returned",
          by: "Мария",
          summary: "Вы писали: «порвалась пачка». Сделано: возврат по заказу 10467 оформлен.",
        },
      ];
    });
    const { page, picture } = await enter({ ...NARROW, colorScheme: "dark" }, `inbox/waiting/${GUEST}`);
    await page.getByText("Оля печатает…").waitFor();
    await page
      .getByText(/^Решить: осталось/)
      .last()
      .waitFor();
    await page.getByText("говорит по-украински, меньше всего диалогов").waitFor();
    await page.getByText("возврат по заказу 10467 оформлен").waitFor();
    await page.getByText("Этот диалог открыт ещё у кого-то: Павел").waitFor();
    await page.getByText("Оля → Мария: диалог передан").waitFor();
    await page.getByLabel("Ваш ответ").fill("Добрый день!");
    stub().say(GUEST, { from: "person", author: "Оля", text: "Вже відповідаю" });
    await page.getByText("Пока вы писали, здесь появился ответ: Оля.").waitFor();
    await picture("desk-collision-narrow");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.getByRole("button", { name: "Назад" }).click();
    await page
      .locator(`[data-row="${GUEST}"]`)
      .getByText(/^Ответить: осталось/)
      .waitFor();
  });

  test("who is blocked as spam is said to be, and is nobody's to take", async () => {
    stub().change(OLYA, ({ conversation }) => {
      conversation.spam = true;
      conversation.heldBy = null;
    });
    const { page } = await enter(WIDE, `inbox/all/${OLYA}`);
    await page.getByRole("banner").or(page.locator("main header")).getByText("Заблокирован за спам").waitFor();
    await page.getByText("Новые сообщения от этого отправителя не приходят").waitFor();
    expect(await page.getByRole("button", { name: "Взять" }).count()).toBe(0);
    await page.getByRole("button", { name: "Что сделать с диалогом" }).click();
    await page.getByRole("menuitem", { name: "Разблокировать" }).click();
    await page.getByRole("button", { name: "Взять" }).waitFor();
  });

  test("how one works is one page: one's settings, ready answers, who is blocked", async () => {
    stub().change(OLYA, ({ conversation }) => {
      conversation.spam = true;
    });
    const { page, picture } = await enter(WIDE, "inbox/work");
    await page.getByLabel("Звук, когда кто-то ждёт").check();
    await page.getByText("Сохранено").waitFor();
    await page.getByRole("button", { name: /^\/спасибо/ }).click();
    await page.getByLabel("Текст: украинский").fill("Дякуємо!");
    await picture("desk-work-wide");
    await page.getByRole("button", { name: "Сохранить" }).click();
    await page.getByRole("button", { name: "Новый ответ" }).waitFor();
    await page.getByRole("link", { name: "James Okonkwo" }).waitFor();
    await page.setViewportSize(NARROW.viewport);
    await picture("desk-work-narrow");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });

  test("what is looked for opens at its message, also far back; one's own answer is put right and taken back", async () => {
    const { page, picture } = await enter(WIDE, "inbox/all");
    await page.locator("[data-row]").first().waitFor();
    await page.keyboard.press("/");
    await expect.poll(() => page.evaluate("document.activeElement?.type")).toBe("search");
    await page.keyboard.type("Сообщение 3");
    await picture("desk-search");
    await page
      .locator("[data-row]", { hasText: /^.*Сообщение 3$/ })
      .last()
      .click();
    await page.locator("[data-found]", { hasText: "Сообщение 3" }).waitFor();
    await page.getByRole("searchbox").fill("Шульженко");
    await page.getByRole("list", { name: "Диалоги" }).locator(`[data-row="${ANNA}"]`).click();
    await page.getByRole("button", { name: "Взять" }).click();
    await page.getByLabel("Ваш ответ").fill("Добрый дент!");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Изменить" }).click();
    await page.getByLabel("Новый текст ответа").fill("Добрый день!");
    await page.getByRole("button", { name: "Сохранить" }).click();
    await page.locator("[data-from=person]", { hasText: "Добрый день!" }).getByText("изменено").waitFor();
    await page.getByRole("button", { name: "Удалить" }).click();
    await page.getByRole("button", { name: "Удалить" }).click();
    await page.getByText("Ответ удалён").waitFor();
  });
}

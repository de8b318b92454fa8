import { expect, test } from "vitest";
import { ANNA, BLOCKED, GUEST, LONG, OLYA } from "./shop.ts";
import type { DeskStage } from "./stage.ts";
import { type DeskVisit, NARROW, WIDE } from "./visit.ts";

const FIELD = "Ваш ответ";
const row = ({ page }: DeskVisit, id: string) => page.locator(`[data-row="${id}"]`);
const answers = ({ page }: DeskVisit) => page.locator("[data-from=person]");

/** Takes a conversation by its key as soon as its button is in the page, before that is even drawn. */
const PRESS_AT_SIGHT = `new MutationObserver((_, observer) => {
  if (![...document.querySelectorAll("button")].some((one) => one.textContent === "Взять")) return;
  observer.disconnect();
  dispatchEvent(new KeyboardEvent("keydown", { key: "t", code: "KeyT" }));
}).observe(document.body, { childList: true, subtree: true })`;

/** What one does at the desk all day. */
export function working({ stub, enter }: DeskStage): void {
  const take = async (options = WIDE) => {
    const one = await enter(options, `inbox/waiting/${ANNA}`);
    await one.page.getByRole("button", { name: "Взять" }).click();
    await one.page.getByLabel(FIELD).waitFor();
    // Whoever took it may write at once: the field has the focus a moment after it is seen.
    await expect.poll(() => one.page.evaluate("document.activeElement?.localName")).toBe("textarea");
    return one;
  };

  test("take, answer, return: the customer's words come in live, and the answer stands in the thread once", async () => {
    const one = await take();
    await one.page.keyboard.type("Здравствуйте, Анна!");
    await one.page.keyboard.press("Shift+Enter");
    await one.page.keyboard.type("Вышлю новую пачку сегодня.");
    await one.page.keyboard.press("Enter");
    await answers(one).filter({ hasText: "Вышлю новую пачку" }).getByTitle("Доставлено").waitFor();
    expect(await answers(one).count()).toBe(1);
    stub().say(ANNA, { text: "Спасибо огромное!" });
    await one.page.locator("[data-from=customer]", { hasText: "Спасибо огромное!" }).waitFor();
    await one.picture("desk-answered");
    await one.page.getByRole("button", { name: "Вернуть боту" }).click();
    await one.page.getByText("Дальше ответит бот. Вернуть?").waitFor();
    const known = one.page.getByLabel("Что бот будет знать");
    expect(await known.inputValue()).toContain("Вышлем новую завтра");
    await known.fill("Новую пачку вышлем завтра.");
    await one.picture("desk-closing");
    await one.page.getByRole("button", { name: "Да, вернуть" }).click();
    await one.page.getByText("Сейчас отвечает бот").waitFor();
    await one.page.getByRole("button", { name: "Как понял бот" }).first().click();
    await one.page.getByText("срок возврата прошёл").waitFor();
    await one.page.getByText("проверил, можно ли вернуть").waitFor();
    await one.picture("desk-bot-reading");
  });

  test("what was done in the conversation is taken back after a question, and what cannot be says why", async () => {
    const { page, picture } = await enter(WIDE, `inbox/waiting/${ANNA}`);
    const done = page.getByRole("list", { name: "Что сделано" });
    await done.getByText("товары: 1 × GUJ-250 → GUJ-1000").waitFor();
    await done.getByText("С тех пор это изменили ещё раз.").waitFor();
    await done.getByRole("button", { name: "Отменить" }).click();
    await picture("desk-undo");
    await done.getByRole("button", { name: "Да, вернуть" }).click();
    await done.getByText("Отменено: Мария Ковальчук").waitFor();
    await expect.poll(() => stub().asked).toContain(`POST /api/desk/conversations/${ANNA}/done/12/undo`);
  });

  test("the count of the waiting is in the title, and the list moves by itself", async () => {
    const one = await enter();
    await row(one, GUEST).waitFor();
    await expect.poll(() => one.page.title()).toMatch(/^\(3\)/);
    stub().change(GUEST, ({ conversation }) => {
      conversation.waitingSince = null;
    });
    await row(one, GUEST).waitFor({ state: "detached" });
    await expect.poll(() => one.page.title()).toMatch(/^\(2\)/);
  });

  test("a lost connection is told, and what happened meanwhile is read when it is back", async () => {
    const one = await enter(WIDE, `inbox/waiting/${ANNA}`);
    await one.page.getByText("Вы здесь?").last().waitFor();
    stub().faults.set("GET /api/desk/events", { status: 503 });
    stub().cut();
    await one.page.getByText("Связь прервалась").waitFor();
    const open = stub().shop.find(ANNA);
    if (open) stub().shop.say(open, { text: "Ау?" });
    stub().faults.clear();
    await one.page.locator("[data-from=customer]", { hasText: "Ау?" }).waitFor();
    await one.page.getByText("Связь прервалась").waitFor({ state: "hidden" });
  });

  test("an answer that could not be sent is tried again by a button, and never said twice", async () => {
    const one = await take();
    const path = `POST /api/desk/conversations/${ANNA}/messages`;
    stub().faults.set(path, { status: 0 });
    await one.page.keyboard.type("Секунду");
    await one.page.keyboard.press("Enter");
    await one.page.getByText("Не отправлено: нет связи").waitFor();
    await one.picture("desk-unsent");
    stub().faults.clear();
    await one.page.getByRole("button", { name: "Попробовать ещё раз" }).click();
    await one.page.locator("[data-from=person]:not([data-unsent])", { hasText: "Секунду" }).waitFor();
    expect(await answers(one).count()).toBe(1);
  });

  test("a conversation that a colleague took meanwhile is said to be theirs, and what was typed stays", async () => {
    const one = await take();
    await one.page.getByLabel(FIELD).fill("Почти дописала");
    stub().change(ANNA, ({ conversation }) => {
      conversation.heldBy = { id: "olya", name: "Оля" };
    });
    await one.page.getByText("Сейчас отвечает Оля.").waitFor();
    expect(await one.page.getByRole("button", { name: "Взять" }).count()).toBe(0);
    stub().change(ANNA, ({ conversation }) => {
      conversation.heldBy = { id: "me", name: "Мария" };
    });
    expect(await one.page.getByLabel(FIELD).inputValue()).toBe("Почти дописала");
  });

  test("an owner may take a conversation from a colleague, support may not", async () => {
    const one = await enter(WIDE, `inbox/all/${OLYA}`);
    await one.page.getByText("Сейчас отвечает Оля.").waitFor();
    expect(await one.page.getByRole("button", { name: "Забрать себе" }).count()).toBe(0);
    stub().shop.me.role = "owner";
    await one.page.reload();
    await one.page.getByRole("button", { name: "Забрать себе" }).click();
    await one.page.getByLabel(FIELD).waitFor();
  });

  test("whoever takes too late reads that it is taken", async () => {
    const one = await enter(WIDE, `inbox/waiting/${ANNA}`);
    stub().faults.set(`POST /api/desk/conversations/${ANNA}/take`, { status: 409, code: "taken" });
    await one.page.getByRole("button", { name: "Взять" }).click();
    await one.page.getByRole("alert").filter({ hasText: "уже взял кто-то из коллег" }).waitFor();
  });

  test("the keyboard alone does for everything, on a Russian layout too", async () => {
    const one = await enter();
    await row(one, ANNA).waitFor();
    const focused = () => one.page.evaluate("document.activeElement?.dataset.row ?? document.activeElement?.localName");
    await one.page.keyboard.press("j");
    await expect.poll(focused).toBe(ANNA);
    await one.page.keyboard.press("ArrowDown");
    await expect.poll(focused).toBe(GUEST);
    await one.page.keyboard.press("k");
    await expect.poll(focused).toBe(ANNA);
    await one.page.keyboard.press("Enter");
    await one.page.getByRole("heading", { name: "Анна Шульженко", level: 1 }).waitFor();
    await one.page.getByRole("button", { name: "Взять" }).waitFor();
    // On a Russian layout the key of T types е, and that of R types к.
    await one.page.evaluate("dispatchEvent(new KeyboardEvent('keydown', { key: 'е', code: 'KeyT' }))");
    await one.page.getByLabel(FIELD).waitFor();
    await expect.poll(focused).toBe("textarea");
    await one.page.keyboard.press("Escape");
    await one.page.evaluate("dispatchEvent(new KeyboardEvent('keydown', { key: 'к', code: 'KeyR' }))");
    await expect.poll(focused).toBe("textarea");
    await one.page.keyboard.type("jk?");
    expect(await one.page.getByLabel(FIELD).inputValue()).toBe("jk?");
    await one.page.keyboard.press("Escape");
    await one.page.keyboard.press("Escape");
    await one.page.getByText("Выберите диалог").waitFor();
    await one.page.keyboard.press("?");
    await one.page.getByRole("dialog", { name: "Горячие клавиши" }).waitFor();
    await one.picture("desk-help");
    await one.page.keyboard.press("Escape");
    await one.page.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("a key counts from the moment when what it does is seen", async () => {
    const one = await enter();
    await row(one, ANNA).waitFor();
    await one.page.evaluate(PRESS_AT_SIGHT);
    await row(one, ANNA).click();
    await one.page.getByLabel(FIELD).waitFor();
  });

  test("earlier messages come at a button, and the view stays where it was", async () => {
    const one = await enter(WIDE, `inbox/all/${LONG}`);
    await one.page.getByRole("log").getByText("Сообщение 130", { exact: true }).waitFor();
    expect(await one.page.getByText("Сообщение 30", { exact: true }).count()).toBe(0);
    await one.page.getByRole("button", { name: "Показать более ранние" }).click();
    await one.page.getByText("Сообщение 1", { exact: true }).waitFor({ state: "attached" });
    expect(await one.page.getByRole("button", { name: "Показать более ранние" }).count()).toBe(0);
    const newest = one.page.getByText("Сообщение 31", { exact: true });
    expect(await newest.isVisible()).toBe(true);
    await one.page.getByRole("button", { name: "К новым сообщениям" }).click();
    await one.page.getByRole("button", { name: "К новым сообщениям" }).waitFor({ state: "detached" });
  });

  test("why something did not arrive is said in words", async () => {
    const one = await enter(WIDE, `inbox/waiting/${BLOCKED}`);
    await one.page.getByText("Не дошло: клиент заблокировал бота").waitFor();
    await one.page.getByText("Ушло письмом").waitFor();
    await one.page.getByText("ответ до него не дойдёт").waitFor();
    await one.picture("desk-blocked");
  });

  test("names, words, files and links that would do harm only stand there", async () => {
    const evil = `<img src=x onerror="document.title='hacked'"> javascript:alert(1) ${"щ".repeat(300)}`;
    stub().change(OLYA, ({ conversation, messages }) => {
      conversation.title = evil;
      Object.assign(messages[0] ?? {}, {
        text: evil,
        buttons: [evil],
        sources: [{ title: evil, url: "javascript:document.title='hacked'" }],
        file: { what: "document", name: evil, url: "javascript:document.title='hacked'" },
      });
    });
    for (const options of [WIDE, NARROW]) {
      const one = await enter(options, `inbox/all/${OLYA}`);
      await one.page.getByText("Сейчас отвечает Оля.").waitFor();
      expect(await one.page.locator("a[href^='javascript']").count()).toBe(0);
      expect(await one.page.title()).toContain("Beseda");
      expect(await one.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      expect(await one.page.locator("section[tabindex]").evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      await one.picture(`desk-hostile-${options.viewport.width}`);
    }
  });
}

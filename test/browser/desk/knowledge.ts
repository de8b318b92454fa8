import { expect, test } from "vitest";
import type { DeskStage } from "./stage.ts";
import { NARROW, WIDE } from "./visit.ts";

const REVIEW = "GET /api/desk/knowledge";

/** What the knowledge base may learn is decided on a page of its own, with the mouse and without. */
export function knowledge({ stub, enter }: DeskStage): void {
  test("questions become examples, are attached to articles, or go, by keys alone too", async () => {
    stub().faults.set(REVIEW, { status: 500 });
    const { page, picture } = await enter(WIDE, "knowledge");
    await page.getByText("Не получилось загрузить").waitFor();
    stub().faults.clear();
    await page.getByRole("button", { name: "Попробовать ещё раз" }).click();
    await page.getByText("во сколько мне обойдётся").waitFor();
    await picture("desk-knowledge-wide");

    await page.keyboard.press("j");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("во сколько мне обойдётся").waitFor({ state: "detached" });
    await expect.poll(() => stub().asked).toContain(`POST /api/desk/knowledge/candidates/${ONE}/accept`);
    expect(await page.locator("[data-row]:focus").textContent()).toContain("взять коробку самому");

    await page.getByRole("link", { name: "Без ответа" }).click();
    await page.getByRole("button", { name: "Привязать к статье" }).first().click();
    await page.getByRole("button", { name: "Подарочная упаковка" }).waitFor();
    await picture("desk-knowledge-attach");
    await page.keyboard.type("забрать");
    await page.getByRole("button", { name: "Как забрать заказ самому" }).click();
    await page.getByText("гравировку на турках").waitFor({ state: "detached" });
    await expect.poll(() => stub().asked).toContain("POST /api/desk/knowledge/topics/attach");
    stub().faults.set("POST /api/desk/knowledge/topics/dismiss", { status: 500 });
    await page.getByRole("button", { name: "Убрать" }).click();
    await page.getByText("Не получилось сохранить").waitFor();
    stub().faults.clear();
    await page.getByRole("button", { name: "Убрать" }).click();
    await page.getByText("Всё отвечено").waitFor();
    await picture("desk-knowledge-empty");
  });

  test("it fits on a phone in the dark", async () => {
    const { page, picture } = await enter({ ...NARROW, colorScheme: "dark" }, "knowledge/unanswered");
    await page.getByRole("button", { name: "Привязать к статье" }).first().click();
    await page.getByRole("button", { name: "Подарочная упаковка" }).waitFor();
    await picture("desk-knowledge-narrow");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.goto(`${stub().url}#/knowledge/articles`);
    await page.getByRole("link", { name: "Сколько стоит доставка" }).waitFor();
    await picture("desk-articles-narrow");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });

  test("a topic becomes an article: written, tried on questions, published", async () => {
    const { page, picture } = await enter(WIDE, "knowledge/unanswered");
    page.on("dialog", (dialog) => void dialog.accept());
    await page.getByText("2 раза ответил человек").waitFor();
    await page.getByRole("button", { name: "Написать статью" }).first().click();
    await page.getByLabel("Название").waitFor();
    expect(await page.getByLabel("Как об этом спрашивают").inputValue()).toContain("гравировка есть?");
    await page.getByRole("button", { name: "Проверить на вопросах" }).click();
    await page.getByText("Опубликовать пока нельзя").waitFor();
    await page.getByLabel("Текст", { exact: true }).fill("Гравируем турки за два дня, 5 €.");
    await page.getByRole("button", { name: "Проверить на вопросах" }).click();
    await page.getByText("На 1 из 2 вопросов ответит эта статья").waitFor();
    await page.getByText("Как это будет выглядеть").click();
    await page.locator("details p").getByText("Гравируем турки").waitFor();
    await page.getByLabel("Метки").fill("подарки");
    await page.getByText("Публикация откроется после проверки").waitFor();
    expect(await page.getByRole("button", { name: "Опубликовать" }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Проверить на вопросах" }).click();
    await page.getByText("Публикация откроется после проверки").waitFor({ state: "detached" });
    await page.getByText("раньше отвечала «Подарочная упаковка»").waitFor();
    await picture("desk-draft");
    await page.getByRole("button", { name: "Опубликовать" }).click();
    await page.getByText("Опубликовано. В файлы здесь записать нельзя").waitFor();
    await page.getByRole("link", { name: "Все статьи" }).click();
    await page.getByRole("link", { name: "Скачать патч" }).waitFor();
    await picture("desk-articles");
  });

  test("an article is read with its earlier texts, one of them becomes a draft, and it is taken back", async () => {
    const { page, picture } = await enter(WIDE, "knowledge/articles/ru/delivery-cost");
    page.on("dialog", (dialog) => void dialog.accept());
    await page.getByText("Текст из файла").waitFor();
    await picture("desk-article");
    const text = page.locator("main div[lang=ru]").first();
    await text.getByRole("heading", { name: "Литва", level: 3 }).waitFor();
    expect(await text.textContent()).toMatch(
      /<img src=x onerror=alert\(1\)>\s*Литва\s*Курьер по Вильнюсу: 3,50 €\s*скидку даёт уровень/,
    );
    expect(await text.getByRole("link").evaluateAll((all) => all.map((one) => one.getAttribute("href")))).toEqual([
      "https://shop.example/loyalty",
    ]);
    expect(await text.locator("img").count()).toBe(0);
    await page.getByRole("button", { name: "Вернуть этот текст" }).click();
    await expect.poll(() => stub().asked).toContain("POST /api/desk/knowledge/library/ru/delivery-cost/restore");
    await page.getByText("Публикация откроется после проверки").waitFor();
    await page.goto(`${stub().url}#/knowledge/articles/ru/delivery-cost`);
    await page.getByRole("button", { name: "Снять с публикации" }).click();
    await expect.poll(() => stub().asked).toContain("DELETE /api/desk/knowledge/library/ru/delivery-cost");
    await page.getByText("Летнее расписание").waitFor();
    await picture("desk-taken-back");
    await page.getByRole("button", { name: "Вернуть через черновик" }).click();
    await page.getByLabel("Название").waitFor();
  });
}

const ONE = "01990000-0000-7000-9000-000000000001";

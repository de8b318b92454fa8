import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { QUESTION } from "./marketer.ts";
import type { DeskStage } from "./stage.ts";
import { NARROW, WIDE } from "./visit.ts";

/** A marketer asks in plain words who the customers are, changes what was understood by hand, and saves it. */
export function segments({ stub, enter }: DeskStage): void {
  test("a question is counted, what was not read is marked, a condition is taken away, and saving asks first", async () => {
    stub().shop.me.role = "marketer";
    const { page, picture } = await enter(WIDE, "segments");
    await ask(page, QUESTION);
    const result = page.getByRole("region", { name: "Как мы поняли" });
    await result.getByText("43 человека", { exact: true }).waitFor();
    expect(await page.locator("mark").textContent()).toContain("Тарту");
    await result.locator("svg.recharts-surface").waitFor();
    await picture("desk-segments-wide");

    await result.getByRole("button", { name: "Почему здесь: Фаина Виноградова" }).click();
    await result.getByText("Подходит: 1 заказ").waitFor();
    await result.getByRole("button", { name: "Убрать: ни одного возврата за всё время" }).click();
    await result.getByText("51 человек", { exact: true }).waitFor();
    expect(await result.getByText("ни одного возврата за всё время", { exact: true }).count()).toBe(0);

    await result.getByRole("button", { name: "Сохранить сегмент" }).click();
    await expect.poll(() => page.evaluate("document.activeElement?.localName")).toBe("input");
    await page.keyboard.type("Недавние");
    await page.keyboard.press("Enter");
    await result.getByRole("alert").filter({ hasText: "Эти слова не учтены: Тарту" }).waitFor();
    expect(stub().asked).not.toContain("POST /api/desk/marketer/save");
    await result.getByRole("button", { name: "Да, сохранить без этих слов" }).click();
    await result.getByText("Сохранено: «Недавние», 8 человек").waitFor();
  });

  test("figures are drawn and stand in a table, on a phone too; from them one comes to the people", async () => {
    stub().shop.me.role = "marketer";
    const { page, picture } = await enter(WIDE, "segments");
    const result = page.getByRole("region", { name: "Что посчитано" });
    await ask(page, "выручка по месяцам в сравнении с прошлым полугодием");
    await result.locator("svg.recharts-surface").waitFor();
    expect(await result.getByRole("row").count()).toBe(7);
    await picture("desk-figures-wide");
    await page.setViewportSize({ width: 390, height: 844 });
    await ask(page, "а по городам?");
    await result.getByRole("row", { name: /не указано/ }).waitFor();
    await result.locator("svg.recharts-surface").waitFor();
    await picture("desk-figures-narrow");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await result.getByRole("button", { name: "Кто эти люди?" }).click();
    await page.getByRole("region", { name: "Как мы поняли" }).waitFor();
  });

  test("who of several is meant is chosen at a press, on a phone too, once; goods for two stand under the name of each", async () => {
    stub().shop.me.role = "marketer";
    const { page, picture } = await enter(WIDE, "segments");
    await ask(page, "клиенты из Таллина");
    await page.getByRole("region", { name: "Как мы поняли" }).getByText("43 человека", { exact: true }).waitFor();
    await ask(page, "почему здесь нет Анны Ивановой");
    const second = page.getByRole("button", { name: /Анна Иванова.*Даугавпилс · \+371 20 000 002 · c000012/ });
    await second.waitFor();
    await picture("desk-which-wide");
    await page.setViewportSize({ width: 390, height: 844 });
    await picture("desk-which-narrow");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await second.click();
    await page.getByRole("article").getByText("Анна Иванова не входит в эту группу.").waitFor();
    expect(await second.isDisabled()).toBe(true);
    await page.setViewportSize({ width: 1440, height: 900 });
    await ask(page, "что предложить Соне Беловой и Ивану Иванову");
    await page.getByRole("heading", { name: /София Белова/ }).waitFor();
    await page.getByRole("heading", { name: /Иван Иванов/ }).waitFor();
    await picture("desk-offers-each");
  });

  test("what was asked is there again after the page was loaded again, until one begins anew", async () => {
    stub().shop.me.role = "marketer";
    const { page, picture } = await enter(WIDE, "segments");
    for (const [at, words] of [QUESTION, "только женщины"].entries()) {
      await ask(page, words);
      await page.getByRole("article").nth(at).waitFor();
    }
    await page.reload();
    await page.getByRole("region", { name: "Как мы поняли" }).getByText("43 человека", { exact: true }).waitFor();
    expect(await page.getByRole("article").count()).toBe(2);
    expect(await page.locator("mark").textContent()).toContain("Тарту");
    await picture("desk-segments-again");
    await page.getByRole("button", { name: "Начать заново" }).click();
    await page.reload();
    await page.getByLabel("Ваш вопрос").waitFor();
    expect(await page.getByRole("article").count()).toBe(0);
  });

  test("a product is sought by its name for a message, chosen, and taken off again", async () => {
    stub().shop.me.role = "marketer";
    const { page, picture } = await enter(NARROW, "segments/campaigns/new");
    await page.getByLabel("Найти товар").fill("кени");
    await page.getByRole("button", { name: "<img src=x onerror=" }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await picture("desk-campaign-product");
    await page.getByRole("button", { name: "Кения АА, 250 г" }).click();
    await page.getByText("13,90 € · KEN-250").waitFor();
    await page.getByRole("button", { name: "Убрать товар" }).click();
    await page.getByLabel("Найти товар").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });

  test("an archived segment is taken out again, but for its name's sake", async () => {
    stub().shop.me.role = "marketer";
    const { page, picture } = await enter(NARROW, "segments/saved");
    await page.getByText("В архиве", { exact: true }).click();
    await page.getByRole("button", { name: "Вернуть из архива: Недавние" }).click();
    await page.getByRole("alert").filter({ hasText: "Сегмент с таким названием уже есть" }).waitFor();
    await picture("desk-segments-archived");
    await page.getByRole("button", { name: 'Вернуть из архива: <b>"Осенние"' }).click();
    await page.getByRole("region", { name: "Сохранённые сегменты" }).getByText('<b>"Осенние" & прочие</b>').waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });

  test("it fits on a phone in the dark, and what could not be asked stays in the box", async () => {
    stub().shop.me.role = "marketer";
    const { page, picture } = await enter({ ...NARROW, colorScheme: "dark" }, "segments");
    stub().faults.set("POST /api/desk/marketer/ask", { status: 500 });
    const field = page.getByLabel("Ваш вопрос");
    await field.fill(QUESTION);
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: "Вопрос остался в поле" }).waitFor();
    expect(await field.inputValue()).toBe(QUESTION);
    stub().faults.clear();
    await page.keyboard.press("Enter");
    await page.getByText("Как сужался круг").waitFor();
    await picture("desk-segments-narrow");
    await expect.poll(() => field.inputValue()).toBe("");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });
}

/** Asks once the question before was answered, which empties the box. */
async function ask(page: Page, words: string): Promise<void> {
  const field = page.getByLabel("Ваш вопрос");
  await expect.poll(() => field.inputValue()).toBe("");
  await field.fill(words);
  await page.keyboard.press("Enter");
}

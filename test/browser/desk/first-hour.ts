import { expect, test } from "vitest";
import type { DeskStage } from "./stage.ts";
import { NARROW, WIDE } from "./visit.ts";

const FILE = "Заказ;Дата;Статус;Артикул;Кол-во;Цена\n1;20.11.2026;Выполнен;<b>S1</b>;2;10,50\n";

/** What an owner does first: the bot, the orders, the hours, other systems. */
export function firstHour({ stub, enter }: DeskStage): void {
  test("the bot is connected, a file matched by sight and imported over the demo, and nothing that is told is run", async () => {
    stub().shop.me.role = "owner";
    const { page, picture, go } = await enter(WIDE, "settings/telegram");
    await page.getByLabel("Токен бота").fill("hello");
    await page.getByRole("button", { name: "Подключить" }).click();
    await page.getByText("Telegram не знает такого токена.").waitFor();
    await page.getByLabel("Токен бота").fill("1:abc");
    await page.getByRole("button", { name: "Подключить" }).click();
    await page.getByRole("link", { name: "@ShopBot" }).waitFor();
    await picture("desk-telegram-wide");

    await go("settings/import");
    const buffer = Buffer.from(FILE);
    await page.locator("input[type=file]").setInputFiles({ name: "<i>sales.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Проверить" }).click();
    await page.getByText("Так будет после импорта.").waitFor();
    await page.getByText("Дата заказа: такой даты не бывает").waitFor();
    await picture("desk-import-wide");
    await page.getByRole("button", { name: "Убрать демо-магазин и импортировать" }).click();
    await page.getByText("Импорт завершён.").waitFor();
    await page.getByRole("button", { name: "Импортировать", exact: true }).waitFor();

    await go("settings/integrations");
    await page.getByRole("textbox", { name: "Название" }).first().fill("ERP");
    await page.getByLabel("Адрес (https)").fill("https://10.0.0.1/");
    await page.getByRole("button", { name: "Добавить вебхук" }).click();
    await page.getByText("Адрес ведёт во внутреннюю сеть.").waitFor();
    await page.getByRole("textbox", { name: "Название" }).last().fill("Склад");
    await page.getByRole("button", { name: "Создать ключ" }).click();
    expect(await page.getByLabel("Ключ", { exact: true }).inputValue()).toBe("beseda_once");
    await picture("desk-integrations-wide");
    expect(await page.title()).toBe("Интеграции · Beseda");
  });

  test("a webhook goes after a second yes only", async () => {
    stub().shop.me.role = "owner";
    const { page } = await enter(WIDE, "settings/integrations");
    await page.getByRole("button", { name: "Удалить", exact: true }).click();
    await page.getByRole("button", { name: "Отмена" }).click();
    await page.getByRole("button", { name: "Удалить", exact: true }).click();
    expect(stub().asked.filter((name) => name.startsWith("DELETE"))).toEqual([]);
    await page.getByRole("button", { name: "Да, удалить" }).click();
    await page.getByText("https://erp.example/hook").waitFor({ state: "detached" });
  });

  test("hours and switches are changed on a phone in the dark, and what is wrong cannot be saved", async () => {
    stub().shop.me.role = "owner";
    const { page, picture, go } = await enter({ ...NARROW, colorScheme: "dark" }, "settings/shop");
    await page.getByRole("button", { name: "Добавить часы: Воскресенье" }).click();
    await page.getByLabel("Воскресенье, до").fill("08:00");
    await page.getByText("Проверьте часы").waitFor();
    expect(await page.getByRole("button", { name: "Сохранить" }).isDisabled()).toBe(true);
    await page.getByLabel("Воскресенье, до").fill("15:00");
    await page.getByLabel("Отмена заказа").uncheck();
    await page.getByLabel("Первый ответ: минут").fill("15");
    await page.getByLabel("Раздавать диалоги автоматически").check();
    await page.getByRole("button", { name: "Сохранить" }).click();
    await page.getByText("Сохранено.").waitFor();
    expect(stub().shop.settings.shop.policy.hours).toMatchObject({ sun: ["09:00-15:00"] });
    expect(stub().shop.settings.shop.policy).not.toHaveProperty("cancel");
    expect(stub().shop.settings.shop.policy.support).toMatchObject({ first_answer_minutes: 15, assign: true });
    await picture("desk-shop-narrow");
    for (const part of ["telegram", "import", "integrations", "shop"]) {
      await go(`settings/${part}`);
      await page.getByRole("heading", { level: 3 }).or(page.getByText("@BotFather")).first().waitFor();
      expect([part, await page.evaluate("document.documentElement.scrollWidth <= innerWidth")]).toEqual([part, true]);
    }
  });
}

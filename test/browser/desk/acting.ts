import axe from "axe-core";
import { expect, test } from "vitest";
import { ANNA } from "./shop.ts";
import type { DeskStage } from "./stage.ts";
import { NARROW, WIDE } from "./visit.ts";

/** What the staff does for a customer with their order: from the conversation, and from the order's page. */
export function acting({ stub, enter }: DeskStage): void {
  test("goods are chosen by keyboard, shown as the customer would see them, shown anew where it changed, and done once", async () => {
    const { page, picture } = await enter(WIDE, `inbox/waiting/${ANNA}`);
    await page.getByRole("button", { name: "Заказ 10467: сделать за клиента" }).press("Enter");
    await page.getByText("Что нельзя и почему").waitFor();
    await page.getByText("Правило магазина: в каких статусах можно — принят, оплачен").first().waitFor();
    await page.getByText("В правилах магазина такого разрешения нет").waitFor();
    await picture("desk-acting-choice");
    await page.getByRole("button", { name: "Оформить возврат" }).press("Enter");
    await page.getByText("кроме категорий — Кофе, Чай").waitFor();
    await page.getByLabel("Сколько: Ручная кофемолка").selectOption("0");
    expect(await page.getByRole("button", { name: "Посмотреть, что получится" }).isDisabled()).toBe(true);
    await page.getByLabel("Сколько: Ручная кофемолка").selectOption("1");
    await page.getByLabel("Куда вернуть деньги").selectOption({ label: "Подарочная карта, на ней 4,00 €" });
    await picture("desk-acting-return");
    await page.getByLabel("Причина, если она известна").press("Enter");
    await page.getByText("Оформить возврат из заказа 10467?").waitFor();
    await page.getByText("Повернення за замовленням 10467 оформлено.").waitFor();
    await picture("desk-acting-proposal");
    await page.getByRole("button", { name: "Подтвердить" }).press("Enter");
    await page.getByText("Пока вы смотрели, условия изменились.").waitFor();
    await page.getByText("вернём 35,90 € на карту").waitFor();
    await page.getByLabel("Сообщить клиенту в Telegram").uncheck();
    await page.getByText("Повернення за замовленням").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Подтвердить" }).click();
    await page.getByText("Клиенту ничего не сообщали.").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("Клиенту ничего не сообщали.").waitFor({ state: "detached" });
    const asked = stub().asked.filter((name) => name.includes("/proposals"));
    expect(asked.map((name) => name.split("/").at(-1))).toEqual(["proposals", "confirm", "confirm"]);
  });

  test("the history of an order tells who changed what and what it was before, and what cannot be put back says why", async () => {
    const { page, picture } = await enter(WIDE, "orders/10467");
    const history = page.getByRole("region", { name: "История изменений" });
    await history.getByText("Обновлены данные заказа").first().waitFor();
    await history.getByText("обещали к: 25 нояб. 2026 г. → 28 нояб. 2026 г.").waitFor();
    await history.getByText("товар: Кения АА, 250 г × 1, 13,90 € → Кения АА, 250 г × 2, 13,90 €").waitFor();
    await history.getByText("номер отправления: нет → LP00_1234").waitFor();
    await history.getByText("импорт, Ольга").waitFor();
    await history.getByText("Вернуть нельзя: заказ уже отправлен.").first().waitFor();
    await history.getByText("ведёт учёт магазина").waitFor();
    await history.getByText("Это и есть возврат к прежнему.").waitFor();
    await history.getByText(/^Возвращено, как было: Ольга/).waitFor();
    expect(await history.getByRole("button", { name: /^Вернуть, как было/ }).count()).toBe(2);
    await history.getByText("Каким заказ был до этого").nth(1).click();
    const earlier = history.locator("details[open]");
    await earlier.getByText("Кения АА, 250 г × 2, 13,90 €").waitFor();
    await earlier.getByText("33,70 €").waitFor();
    await picture("desk-order-history-wide");
    await history.getByRole("button", { name: /^Вернуть, как было: Изменён способ оплаты/ }).click();
    await history.getByText("Если клиенту об этом писали, он получит сообщение.").waitFor();
    await history.getByRole("button", { name: "Отмена" }).click();
    expect(stub().asked.some((name) => name.includes("/undo"))).toBe(false);
    expect(await page.title()).not.toBe("ran");
  });

  test("on a phone an address is refused in words, and what was changed is put back on the order's page", async () => {
    const { page, picture } = await enter({ ...NARROW, colorScheme: "dark" }, "orders/10467");
    await page.getByRole("button", { name: /^Вернуть, как было: Обновлены данные заказа/ }).click();
    await picture("desk-order-history-narrow");
    await page.getByRole("button", { name: "Да, вернуть" }).click();
    await expect.poll(() => stub().asked).toContain("POST /api/desk/orders/10467/done/35/undo");
    await page.getByRole("button", { name: "Заказ 10467: сделать за клиента" }).click();
    await page.getByRole("button", { name: "Изменить адрес доставки" }).click();
    await page.getByRole("button", { name: "Взять из карточки: Каунас, Laisvės al. 1-2" }).click();
    await page.getByRole("button", { name: "Посмотреть, что получится" }).click();
    await page.getByRole("alert").getByText("Напишите улицу, дом и квартиру.").waitFor();
    await picture("desk-acting-address-narrow");
    await page.getByRole("button", { name: "Назад" }).click();
    await page.getByRole("button", { name: "Обменять товар" }).click();
    await page.getByLabel("На что заменить: Ручная кофемолка").selectOption("GRIND-E");
    await picture("desk-acting-exchange-narrow");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.evaluate(axe.source);
    const found = await page.evaluate<{ id: string; impact: string }[]>(
      "axe.run().then(({ violations }) => violations.map(({ id, impact }) => ({ id, impact })))",
    );
    expect(found.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  });

  test("who may only look at orders is offered nothing, and what could not be loaded can be asked again", async () => {
    stub().shop.me.role = "viewer";
    const { page } = await enter(WIDE, "orders/10467");
    await page.getByText("Visa 9513").waitFor();
    expect(await page.getByRole("button", { name: /сделать за клиента/ }).count()).toBe(0);
    await page.getByText("Обновлены данные заказа").first().waitFor();
    expect(await page.getByRole("button", { name: /^Вернуть, как было/ }).count()).toBe(0);
    expect(stub().asked.some((name) => name.includes("/acts"))).toBe(false);
  });
}

import { expect, test } from "vitest";
import { HOSTILE } from "./people-stub.ts";
import type { DeskStage } from "./stage.ts";
import { NARROW, WIDE } from "./visit.ts";

/** Customers and what is theirs: the list, a card, orders, duplicates and the shop's own fields. */
export function people({ stub, enter }: DeskStage): void {
  test("a customer is found, their card is changed where it stands, and what it was is put back", async () => {
    stub().shop.me.role = "owner";
    const { page, picture } = await enter(WIDE, "customers");
    await page.getByLabel("Поиск клиента").fill("никто");
    await page.getByText("Никого не нашлось").waitFor();
    await page.getByLabel("Поиск клиента").fill("");
    await page.getByRole("link", { name: "Анна" }).waitFor();
    await picture("desk-customers-wide");
    await page.getByRole("link", { name: "Анна" }).click();
    await page.getByRole("button", { name: "Изменить: Имя" }).click();
    await page.getByRole("textbox", { name: "Имя" }).fill("Нет1");
    await page.keyboard.press("Enter");
    await page.getByText("Это не похоже на имя.").waitFor();
    await page.getByRole("textbox", { name: "Имя" }).fill("Анна");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Вернуть, как было до/ }).click();
    await page.getByText("Литва", { exact: true }).waitFor();
    await picture("desk-customer-wide");
    await page.getByRole("link", { name: "10467" }).click();
    await page.getByText("Visa 9513").waitFor();
    await picture("desk-order-wide");
    await page.getByRole("button", { name: "Товар получен" }).click();
    await picture("desk-return-noted-wide");
    await page.getByRole("button", { name: "Отметить и написать клиенту" }).click();
    await page.getByText("Отмечено, клиенту написали.").waitFor();
    await expect.poll(() => stub().asked).toContain("POST /api/desk/orders/10467/returns/5/received");
    await expect.poll(() => stub().asked).toContain("POST /api/desk/customers/a%2F1%3Fb%23c/versions/7/restore");
    expect(await page.title()).not.toBe("ran");
  });

  test("on a phone every page of theirs fits, and no name runs", async () => {
    stub().shop.me.role = "owner";
    const { page, picture, go } = await enter({ ...NARROW, colorScheme: "dark" }, "customers");
    const pages: [place: string, text: string][] = [
      ["customers", "Найдено: 1"],
      ["customers/=a~2F1~3Fb~23c", "История изменений"],
      ["orders", "10467"],
      ["orders/10467", "Visa 9513"],
      ["customers/duplicates", "Один телефон"],
      ["settings/fields", "shoe_size"],
    ];
    for (const [place, text] of pages) {
      await go(place);
      await page.getByText(text).first().waitFor();
      await page.getByText(HOSTILE).first().waitFor();
      await picture(`desk-${place.replace(/\W+/g, "-")}-narrow`);
      expect([place, await page.evaluate("document.documentElement.scrollWidth <= innerWidth")]).toEqual([place, true]);
      expect(await page.title()).not.toBe("ran");
    }
  });

  test("of a pair it is chosen which values stay; a field is removed once it is said what is lost", async () => {
    stub().shop.me.role = "owner";
    const { page, picture, go } = await enter(WIDE, "customers/duplicates");
    await page.getByRole("region", { name: "Одно на многих" }).getByText("8 клиентов").waitFor();
    await page.getByText(/и ещё 6$/).waitFor();
    await page.getByRole("button", { name: "Объединить" }).click();
    await page.getByText("Останется карточка").waitFor();
    await picture("desk-merge-wide");
    await page.getByRole("button", { name: "Объединить карточки" }).click();
    await go("settings/fields");
    await page.getByRole("button", { name: /^Убрать: / }).click();
    await page.getByText("Пропадёт 3 значения.").waitFor();
    await expect.poll(() => stub().asked).toContain("POST /api/desk/duplicates/merge");
  });

  test("a mail is written from the card: greeting and signature stand there, a ready answer goes between, its state is told", async () => {
    stub().shop.me.role = "support";
    const { page, picture, go } = await enter(NARROW, "customers/=a~2F1~3Fb~23c");
    const mails = page.getByRole("region", { name: "Письма" });
    await mails.getByText("Его ответ: 550 5.1.1.").waitFor();
    await mails.getByRole("button", { name: "Написать письмо" }).click();
    const send = mails.getByRole("button", { name: "Отправить письмо" });
    await mails.getByLabel("Тема").fill("Ваш заказ");
    expect(await send.isDisabled()).toBe(true);
    await mails.getByLabel("Язык письма").selectOption("en");
    await mails.getByLabel("Готовый ответ").selectOption({ index: 1 });
    const text = () => mails.getByLabel("Текст").inputValue();
    await expect.poll(text).toMatch(/^Hello Анна,\n\n.+\n\nKind regards,\nОльга$/s);
    await picture("desk-customer-mail-narrow");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await send.click();
    await mails.getByText("Ждёт отправки.").waitFor();
    await expect.poll(() => stub().asked).toContain("POST /api/desk/customers/a%2F1%3Fb%23c/mails");
    await go("customers/=b");
    await mails.getByText("почтовый сервер не подключён").waitFor();
    expect(await mails.getByRole("button", { name: "Написать письмо" }).count()).toBe(0);
    expect(await page.title()).not.toBe("ran");
  });
}

import { expect, test } from "vitest";
import type { DeskStage } from "./stage.ts";
import { CODE, SECURED } from "./team-stub.ts";
import { NARROW, WIDE } from "./visit.ts";

/** The staff's own affairs: who they are, one's own account, what was done. */
export function accountable({ stub, arrive, enter }: DeskStage): void {
  test("an owner gives a role, invites and removes, and the audit tells from what to what; no name is ever run", async () => {
    stub().shop.me.role = "owner";
    const { page, picture, go } = await enter(WIDE, "settings/people");
    await page.getByText("Олег Бондаренко").waitFor();
    await picture("desk-people-wide");
    await page.getByLabel("Роль: Олег Бондаренко").selectOption("admin");
    await expect.poll(() => stub().shop.team.people.members[1]?.role).toBe("admin");
    await page.getByRole("checkbox", { name: "Маркетолог" }).click();
    await expect.poll(() => stub().shop.team.people.required).toEqual(["support", "marketer"]);
    await page.getByLabel("E-mail").fill("olha@example.com");
    await page.getByRole("button", { name: "Создать приглашение" }).click();
    await page.getByText("Письмо со ссылкой отправлено.").waitFor();
    expect(await page.getByLabel("Ссылка").inputValue()).toContain("/desk/#/welcome?token=");
    await page.getByRole("button", { name: /^Отозвать приглашение/ }).click();
    await page.getByText("Открытых приглашений нет.").waitFor();
    await page.getByRole("button", { name: /^Ещё: <img/ }).click();
    await page.getByRole("menuitem", { name: "Удалить" }).click();
    await page.getByRole("button", { name: "Да, удалить" }).click();
    await expect.poll(() => stub().shop.team.people.members.length).toBe(2);

    await go("settings/audit");
    await page.getByText("Клиент 7").first().waitFor();
    await page.getByText("Вернуть может только сам клиент").waitFor();
    await picture("desk-audit-wide");
    await page.getByRole("button", { name: /^Вернуть как было: / }).click();
    await page.getByText("С тех пор это меняли ещё раз.").waitFor();
    await picture("desk-audit-put-back");
    await page.getByRole("button", { name: "Всё равно вернуть" }).click();
    await page.getByText("Возвращено как было.").waitFor();
    await page.getByRole("button", { name: "История: Клиент anna (Анна Шульженко)" }).first().click();
    await expect.poll(() => page.getByLabel("Запись").inputValue()).toBe("anna");
    expect(await page.title()).toBe("Журнал действий · Beseda");
  });

  test("a second factor is turned on by a picture and a code, on a phone too; then signing in asks for it", async () => {
    stub().shop.me.owesSecondFactor = true;
    const { page, picture } = await enter({ ...NARROW, colorScheme: "dark" }, "settings");
    await page.getByText("Для вашей роли вход с кодом обязателен").waitFor();
    expect(await page.getByRole("link", { name: "Диалоги" }).count()).toBe(0);
    await page.getByRole("button", { name: "Включить", exact: true }).click();
    await page.getByLabel("Ваш пароль").fill(SECURED);
    await page.getByRole("button", { name: "Включить", exact: true }).click();
    await page.getByRole("img", { name: "Второй фактор" }).waitFor();
    await page.getByLabel("Код из приложения").fill("000000");
    await page.getByRole("button", { name: "Проверить и включить" }).click();
    await page.getByText("Код не подошёл.").waitFor();
    await page.getByRole("img", { name: "Второй фактор" }).scrollIntoViewIfNeeded();
    await picture("desk-second-factor-narrow");
    await page.getByLabel("Код из приложения").fill(CODE);
    await page.getByRole("button", { name: "Проверить и включить" }).click();
    await page.getByText("aaaaa-bbbbb").waitFor();
    await page.getByRole("link", { name: "Диалоги" }).waitFor();
    await page.getByRole("button", { name: "Коды сохранены" }).click();
    await page.getByRole("button", { name: "Завершить все остальные" }).click();
    await page.getByRole("button", { name: "Завершить: Safari, iOS" }).waitFor({ state: "detached" });
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.getByText("Кто вы").scrollIntoViewIfNeeded();
    await picture("desk-account-narrow");

    const other = await arrive();
    await other.signIn(SECURED);
    await other.page.getByRole("heading", { name: "Ещё один шаг" }).waitFor();
    await other.picture("desk-second-step");
    await other.page.getByLabel("Код из приложения").fill(CODE);
    await other.page.getByRole("button", { name: "Подтвердить" }).click();
    await other.page.getByRole("link", { name: /Анна Шульженко/ }).waitFor();
  });

  test("who forgot the password is sent a link, and takes a new one by it", async () => {
    const { page, go } = await arrive(NARROW);
    await page.getByRole("link", { name: "Забыли пароль?" }).click();
    await page.getByLabel("E-mail").fill("maria@example.com");
    await page.getByRole("button", { name: "Прислать ссылку" }).click();
    await page.getByRole("heading", { name: "Проверьте почту" }).waitFor();
    await go("recover?token=good");
    await page.getByLabel("Придумайте пароль").fill("три разных слова");
    await page.getByRole("button", { name: "Сохранить пароль" }).click();
    await page.getByRole("heading", { name: "Пароль сменён" }).waitFor();
  });
}

import { expect, test } from "vitest";
import { ANNA, GUEST } from "./shop.ts";
import type { DeskStage } from "./stage.ts";
import { NARROW, WIDE } from "./visit.ts";

/** What a language model writes is asked for, marked as its own, and sent by a person only. */
export function assistance({ stub, enter }: DeskStage): void {
  test("a summary, a draft from one's own words and a translation, each marked, none of them sent", async () => {
    stub().shop.model = "gpt-5-mini";
    const { page, picture, go } = await enter(WIDE, `inbox/waiting/${ANNA}`);
    await page.getByRole("button", { name: "Пересказать переписку" }).click();
    await page.getByText("Пересказ модели gpt-5-mini").waitFor();
    await page.getByRole("button", { name: "Взять" }).click();
    await page.getByLabel("Ваш ответ").fill("Простите нас.");
    await page.getByRole("button", { name: "Составить черновик" }).click();
    await page.getByText("Черновик модели gpt-5-mini").waitFor();
    await page.getByText("Этого нет ни в переписке, ни в статьях: 15").waitFor();
    await expect
      .poll(() => page.getByLabel("Ваш ответ").inputValue())
      .toBe("Здравствуйте! Простите нас. Вернём 15 евро.");
    await picture("desk-assist-wide");
    await page.getByRole("button", { name: "Вернуть как было" }).click();
    await expect.poll(() => page.getByLabel("Ваш ответ").inputValue()).toBe("Простите нас.");
    await go(`inbox/waiting/${GUEST}`);
    await page.getByRole("button", { name: "Перевести" }).last().click();
    await page.getByText("Да, позовите").waitFor();
    await picture("desk-assist-translation");
    expect(stub().asked.filter((one) => one.endsWith("/messages"))).toEqual([]);
  });

  test("one that does not answer says so, and without one there is nothing to press", async () => {
    const { page } = await enter(NARROW, `inbox/waiting/${GUEST}`);
    await page.getByText("весілля").first().waitFor();
    expect(await page.getByRole("button", { name: "Перевести" }).count()).toBe(0);
    stub().shop.model = "gpt-5-mini";
    await page.reload();
    stub().faults.set(`POST /api/desk/conversations/${GUEST}/assist`, { status: 503, code: "unavailable" });
    await page.getByRole("button", { name: "Перевести" }).first().click();
    await page.getByText("Языковая модель не отвечает").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });
}

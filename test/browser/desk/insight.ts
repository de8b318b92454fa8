import { expect, test } from "vitest";
import { ANNA } from "./shop.ts";
import type { DeskStage } from "./stage.ts";
import { NARROW, WIDE } from "./visit.ts";

/** What customers are worth: figures, who is where, who came back. */
export function insight({ stub, enter }: DeskStage): void {
  test("a square of the map leads to its people, figures are counted anew with progress, and what failed can be had again", async () => {
    stub().shop.me.role = "marketer";
    stub().faults.set("GET /api/desk/insight/cohorts", { status: 404 });
    const { page, picture } = await enter(WIDE, "insight");
    await page.getByText("Покупателей 240, а нужно хотя бы 500.").waitFor();
    const cohorts = page.getByRole("region", { name: "Удержание по когортам" }).first();
    stub().faults.clear();
    await cohorts.getByRole("button", { name: "Попробовать ещё раз" }).click();
    await cohorts.getByRole("cell", { name: "30", exact: true }).waitFor();
    await page.locator("svg.recharts-surface").waitFor();
    await picture("desk-insight-wide");

    await page.getByRole("button", { name: "Пересчитать" }).click();
    await page.getByText("Считаем: 100 из 310 клиентов").waitFor();
    stub().shop.rebuilding = false;
    await page.getByText("Считаем: 100 из 310 клиентов").waitFor({ state: "detached" });

    await page.getByRole("button", { name: "давность 5, частота 5, Чемпионы, 25 человек" }).click();
    await page.getByText("Выбрано: давность 5, частота 5").waitFor();
    expect(page.url()).toContain("#/segments");
  });

  test("it fits on a phone in the dark, and a customer's own figures stand beside the conversation", async () => {
    stub().shop.me.role = "owner";
    const { page, picture, go } = await enter({ ...NARROW, colorScheme: "dark" }, "insight");
    await page.getByRole("button", { name: /^Показать людей: Чемпионы/ }).waitFor();
    await picture("desk-insight-narrow");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);

    await page.setViewportSize(WIDE.viewport);
    await go(`inbox/waiting/${ANNA}`);
    const worth = page.getByRole("region", { name: "Ценность" });
    await worth.getByText("Чемпионы").waitFor();
    expect(await worth.getByText("раз в 21 день").count()).toBe(1);
  });
}

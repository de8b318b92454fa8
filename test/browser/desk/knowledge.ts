import { expect, test } from "vitest";
import type { DeskStage } from "./stage.ts";
import { NARROW, WIDE } from "./visit.ts";

const REVIEW = "GET /api/desk/knowledge";

/** What the knowledge base may learn is decided on a page of its own, with the mouse and without. */
export function knowledge({ stub, enter }: DeskStage): void {
  test("questions become examples, are attached to articles, or go, by keys alone too", async () => {
    stub().faults.set(REVIEW, { status: 500 });
    const { page, picture } = await enter(WIDE, "knowledge");
    await page.getByText("Не получилось загрузить").waitFor({ timeout: 15_000 });
    stub().faults.clear();
    await page.getByRole("button", { name: "Попробовать ещё раз" }).click();
    await page.getByText("во сколько мне обойдётся").waitFor();
    await picture("desk-knowledge-wide");

    await page.keyboard.press("j");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("во сколько мне обойдётся").waitFor({ state: "detached" });
    expect(stub().asked).toContain(`POST /api/desk/knowledge/candidates/${ONE}/accept`);
    expect(await page.locator("[data-row]:focus").textContent()).toContain("взять коробку самому");

    await page.getByRole("link", { name: "Без ответа" }).click();
    await page.getByRole("button", { name: "Привязать к статье" }).first().click();
    await page.getByRole("button", { name: "Подарочная упаковка" }).waitFor();
    await picture("desk-knowledge-attach");
    await page.keyboard.type("забрать");
    await page.getByRole("button", { name: "Как забрать заказ самому" }).click();
    await page.getByText("гравировку").waitFor({ state: "detached" });
    expect(stub().asked).toContain("POST /api/desk/knowledge/questions/41/attach");
    stub().faults.set("POST /api/desk/knowledge/questions/42/dismiss", { status: 500 });
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
  });
}

const ONE = "01990000-0000-7000-9000-000000000001";

import { expect, test } from "vitest";
import { ANNA, GUEST } from "./shop.ts";
import type { DeskStage } from "./stage.ts";
import { NARROW, WIDE } from "./visit.ts";

const LIST = "GET /api/desk/conversations";

/** How it looks: full, empty, broken; wide and narrow, light and dark. */
export function states({ stub, enter }: DeskStage): void {
  test.each([
    ["wide-light", { ...WIDE, colorScheme: "light" as const }],
    ["wide-dark", { ...WIDE, colorScheme: "dark" as const }],
    ["narrow-light", { ...NARROW, colorScheme: "light" as const }],
    ["narrow-dark", { ...NARROW, colorScheme: "dark" as const }],
  ])("%s: the inbox and a conversation fit, and every text can be read", async (name, options) => {
    const one = await enter(options);
    await one.page.locator(`[data-row="${ANNA}"]`).waitFor();
    await one.picture(`desk-inbox-${name}`);
    expect(await one.page.evaluate(FAINT)).toEqual([]);
    await one.page.locator(`[data-row="${ANNA}"]`).click();
    await one.page.getByRole("button", { name: "Взять" }).waitFor();
    await one.page.locator("img").first().scrollIntoViewIfNeeded();
    await one.picture(`desk-conversation-${name}`);
    expect(await one.page.evaluate(FAINT)).toEqual([]);
    expect(await one.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });

  test("on a phone the conversation has the screen, its arrow leads back, and the card is behind a button", async () => {
    const one = await enter(NARROW, `inbox/waiting/${GUEST}`);
    await one.page.getByRole("button", { name: "Карточка клиента" }).click();
    const card = one.page.getByRole("dialog", { name: "Карточка клиента" });
    await card.getByText("Пока неизвестно, кто это").waitFor();
    await one.picture("desk-card-narrow");
    await card.getByRole("button", { name: "Закрыть" }).click();
    await expect.poll(() => one.page.evaluate("document.activeElement !== document.body")).toBe(true);
    await one.page.getByRole("button", { name: "Назад" }).click();
    await one.page.locator(`[data-row="${ANNA}"]`).waitFor();
    const small = await one.page
      .locator("a:visible, button:visible")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height).filter((height) => height < 40));
    expect(small).toEqual([]);
  });

  test("an empty queue says so, and what fills it", async () => {
    const one = await enter(WIDE, "inbox/mine");
    await one.page.getByText("У вас нет диалогов").waitFor();
    await one.picture("desk-empty");
  });

  test("a list that cannot be loaded can be tried again", async () => {
    stub().faults.set(LIST, { status: 500 });
    const one = await enter();
    await one.page.getByText("Не получилось загрузить").waitFor();
    await one.picture("desk-failed");
    stub().faults.clear();
    await one.page.getByRole("button", { name: "Попробовать ещё раз" }).click();
    await one.page.locator(`[data-row="${ANNA}"]`).waitFor();
  });

  test("a conversation that is not there is said not to be", async () => {
    const one = await enter(WIDE, "inbox/all/01990000-0000-7000-8000-00000000dead");
    await one.page.getByText("Такой страницы нет").waitFor();
    await one.page.getByRole("button", { name: "К диалогам" }).click();
    await one.page.getByText("Выберите диалог").waitFor();
  });
}

/**
 * Texts that stand out from their ground by less than 4.5 to 1 (WCAG 2.2, 1.4.3), as `contrast text`. Colours are those that the
 * browser computes; grounds are looked for upwards.
 */
const FAINT = `(() => {
  const parse = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (color) => {
    const [r, g, b] = parse(color).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if ((parse(color)[3] ?? 1) > 0.5) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.trim() || !element.checkVisibility?.()) continue;
    const [a, b] = [light(getComputedStyle(element).color), light(groundOf(element))].sort((x, y) => y - x);
    const contrast = (a + 0.05) / (b + 0.05);
    if (contrast < 4.5) faint.push(contrast.toFixed(2) + " " + node.textContent);
  }
  return faint;
})()`;

import { expect, test } from "vitest";
import { PHONE, type Visit } from "./shop.ts";
import type { Stage } from "./stage.ts";

const SHADOW = 'document.querySelector("beseda-chat").shadowRoot';

/** Where the focus is, and stays. */
export function focus({ talk }: Stage): void {
  const focused = ({ page }: Visit) =>
    page.evaluate<string | null>(
      `(${SHADOW}.activeElement?.classList[0] ?? ${SHADOW}.activeElement?.localName) ?? null`,
    );
  const goRound = async (one: Visit, key: string) => {
    const stops = new Set<string | null>();
    for (let presses = 0; presses < 15; presses++) {
      await one.page.keyboard.press(key);
      stops.add(await focused(one));
    }
    return [...stops];
  };

  test.each(["Tab", "Shift+Tab"])("on a phone %s goes round in the panel", async (key) => {
    const one = await talk(PHONE);
    const stops = await goRound(one, key);
    expect(stops).not.toContain(null);
    expect(stops).toEqual(expect.arrayContaining(["close", "scroller", "textarea"]));
  });

  test.each([
    ["is removed", "remove()"],
    ["is hidden", "hidden = true"],
    ["can be used no more", "disabled = true"],
  ])("a focused element that %s hands the focus to the field, and Tab goes on from there", async (_, change) => {
    const one = await talk(PHONE);
    await one.page.keyboard.press("Tab");
    await one.page.evaluate(`${SHADOW}.querySelector(".close").focus()`);
    expect(await focused(one)).toBe("close");
    await one.page.evaluate(`${SHADOW}.querySelector(".close").${change}`);
    await expect.poll(() => focused(one)).toBe("textarea");
    expect(await goRound(one, "Tab")).not.toContain(null);
  });

  test("the button that leads to the newest message hands the focus on when it is done", async () => {
    const one = await talk(PHONE);
    await one.ask("Как вернуть товар?");
    await expect.poll(() => one.panel.locator(".message.bot").count(), { timeout: 40_000 }).toBe(2);
    const toTheOldest = () => one.panel.locator(".scroller").evaluate((box) => box.scrollTo(0, 0));
    await toTheOldest();
    await one.panel.locator(".down").waitFor();
    await one.panel.locator(".down").focus();
    await one.page.keyboard.press("Tab");
    await one.page.keyboard.press("Shift+Tab");
    expect(await focused(one)).toBe("down");
    await one.page.keyboard.press("Enter");
    await expect.poll(() => focused(one)).toBe("textarea");
    await toTheOldest();
    await one.panel.locator(".down").tap();
    await expect.poll(() => one.panel.locator(".down").isVisible()).toBe(false);
    // Not to the field: the keyboard would cover what was asked for.
    await expect.poll(() => focused(one)).toBe("panel");
  });

  test("on a phone the page below cannot take the focus, and gets it back after closing", async () => {
    const one = await talk(PHONE);
    await one.field.focus();
    await one.page.evaluate("document.querySelector('a, button').focus()");
    expect(await focused(one)).toBe("textarea");
    await one.page.keyboard.press("Escape");
    await expect.poll(() => focused(one)).toBe("launcher");
    await one.page.evaluate("document.querySelector('a, button').focus()");
    expect(await focused(one)).toBeNull();
  });

  test("on a wide screen the page can be used beside the open chat", async () => {
    const one = await talk();
    await one.page.evaluate("document.querySelector('a, button').focus()");
    expect(await focused(one)).toBeNull();
    await one.page.keyboard.press("Tab");
    expect(await focused(one)).toBeNull();
  });
}

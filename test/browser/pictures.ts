import { copyFile, stat } from "node:fs/promises";
import { expect, test } from "vitest";
import { chip, type Stage } from "./stage.ts";

/** What the README shows; `UPDATE_SCREENSHOT=1` puts a new one there. */
const README_PICTURE = "test/browser/chat.png";
const TALK = { viewport: { width: 1280, height: 1000 }, locale: "en-GB" };

/** What one would be glad to show. */
export function pictures({ enter }: Stage): void {
  test("a conversation beside what the shop shows", async () => {
    const one = await enter(TALK, "/shop/?lang=en");
    await one.logIn("james");
    await one.open();
    await one.ask("How do you wrap gifts?");
    await one.answered(/./);
    await one.ask("And where is my order?");
    await one.answered("10470");
    await one.ask("change my phone to +372 5000 0033");
    await one.answered("+37250000033");
    await chip(one, "Yes, that's right").waitFor();
    await one.page.evaluate("scrollTo({ top: document.querySelector('#catalogue').offsetTop, behavior: 'instant' })");
    await one.page.waitForTimeout(400);
    await one.picture("chat");
    expect((await stat("test-output/chat.png")).size).toBeLessThan(300_000);
    if (process.env.UPDATE_SCREENSHOT) await copyFile("test-output/chat.png", README_PICTURE);
  });
}

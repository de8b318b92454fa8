import { beforeAll, describe, expect, test } from "vitest";
import { findChromium } from "./chromium.ts";
import { openJourney } from "./journey/stage.ts";
import { type StaffWindow, UNTIL } from "./journey/window.ts";

const path = findChromium();
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC";
const widthOf = (image: unknown) => (image as { naturalWidth: number }).naturalWidth;
const HOSTILE = `"><img src=x onerror="document.title='hit'">.png`;
const picture = (name: string) => ({ name, mimeType: "image/png", buffer: Buffer.from(PNG, "base64") });
/** A second of silence, as a telephone records it: 8 kHz, 8 bit, mono. */
const silence = () => {
  const wave = Buffer.alloc(44 + 8_000, 128);
  wave.write("RIFF", 0);
  wave.writeUInt32LE(36 + 8_000, 4);
  wave.write("WAVEfmt ", 8);
  wave.writeUInt32LE(16, 16);
  wave.writeUInt32LE(0x0001_0001, 20);
  wave.writeUInt32LE(8_000, 24);
  wave.writeUInt32LE(8_000, 28);
  wave.writeUInt32LE(0x0008_0001, 32);
  wave.write("data", 36);
  wave.writeUInt32LE(8_000, 40);
  return wave;
};

describe.skipIf(!path)("files in the chat and at the desk (skipped where no browser is)", () => {
  const stage = openJourney(path ?? "");
  let irina: StaffWindow;
  beforeAll(async () => {
    irina = await stage.join("Ирина");
  }, 240_000);

  test("a picture goes from the chat to the desk and back, whatever its name is; what is not taken says why", async () => {
    const anna = await stage.enter("ru");
    await anna.logIn("anna");
    await anna.open();
    await anna.ask("Позовите человека, посылка пришла разбитая");
    await anna.answered(/сотрудник/i);
    const chosen = anna.panel.locator("input[type=file]");
    await chosen.setInputFiles(picture(HOSTILE));
    const sent = anna.panel.locator(".customer img.photo");
    await expect.poll(() => sent.count(), UNTIL).toBe(1);
    await expect.poll(() => sent.evaluate(widthOf), UNTIL).toBe(10);
    await chosen.setInputFiles({ name: "page.html", mimeType: "text/html", buffer: Buffer.from("<script>") });
    await anna.panel.getByText("такие файлы не принимаем", { exact: false }).waitFor();
    const large = { name: "film.mp4", mimeType: "video/mp4", buffer: Buffer.alloc(10 * 1024 * 1024 + 1) };
    await chosen.setInputFiles(large);
    await anna.panel.getByText("файл больше 10 МБ", { exact: false }).waitFor();

    await irina.go("inbox/waiting");
    await irina.openRow("Анна Иванова");
    await irina.press("Взять");
    const shown = irina.page.locator("article[data-from=customer] img");
    await expect.poll(() => shown.evaluate(widthOf), UNTIL).toBe(10);
    const attach = irina.page.locator("input[data-attach]");
    await attach.setInputFiles([picture("образец.png"), picture("второй.png")]);
    await irina.page.getByRole("button", { name: "Убрать файл «второй.png»" }).click();
    await irina.picture("attached");
    await irina.page.getByLabel("Ваш ответ").fill("Вот как она выглядит целой");
    await irina.page.getByRole("button", { name: "Отправить" }).click();
    await anna.panel.locator(".person img.photo").waitFor();
    await anna.panel.getByText("Вот как она выглядит целой").waitFor();
    await irina.page.locator("article[data-from=person] img").waitFor();
    await anna.picture("files/customer");
    await irina.picture("files-desk");
    expect(await anna.page.title()).not.toBe("hit");
    expect(await irina.page.title()).not.toBe("hit");
    await anna.page.setViewportSize({ width: 390, height: 780 });
    await anna.picture("files/customer-narrow");
    await irina.page.setViewportSize({ width: 390, height: 780 });
    await irina.picture("files-desk-narrow");
    expect(await irina.page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    await irina.page.setViewportSize({ width: 1280, height: 800 });
    await anna.leave();
  }, 240_000);

  test("a voice of a customer in Telegram plays in the page", async () => {
    const olena = stage.api().user({ id: 7_001, firstName: "Олена", languageCode: "ru" });
    olena.say("позовите человека");
    await olena.reply({ timeoutMs: 40_000 });
    olena.sendVoice({ bytes: silence() });
    await irina.go("inbox/waiting");
    await irina.openRow("Гость");
    const player = irina.page.locator("article[data-from=customer] audio");
    await player.waitFor();
    const played = () =>
      player.evaluate(async (element) => {
        const audio = element as unknown as { muted: boolean; duration: number; play(): Promise<void> };
        audio.muted = true;
        await audio.play();
        return audio.duration;
      });
    await expect.poll(played, UNTIL).toBeCloseTo(1, 1);
    await irina.picture("files-voice");
  }, 240_000);
});

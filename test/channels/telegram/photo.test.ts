import { expect, test } from "vitest";
import { Refused } from "../../../src/base/index.ts";
import { openStage, outbound } from "./stage.ts";

const BUTTONS = [{ label: "Замовити", payload: "c:order_product:Kenya AA" }];

async function talking() {
  const stage = await openStage();
  const olena = stage.api.user();
  olena.start();
  const send = (text: string, url: string) =>
    stage.telegram.send(
      outbound(text, { buttons: BUTTONS, photo: { url, alt: "Кенія АА" } }),
      String(olena.id),
      "id-1",
    );
  const methods = () => stage.api.calls.map(({ method }) => method).filter((method) => method.startsWith("send"));
  return { ...stage, olena, send, methods };
}

test("a card with a picture is the picture, with its words and buttons under it", async () => {
  const { send, olena, methods } = await talking();
  const receipt = await send("Кенія АА — 14,00 €", "https://shop.example/kenya.jpg");
  expect(await olena.reply()).toMatchObject({
    messageId: Number(receipt),
    media: "photo",
    text: "Кенія АА — 14,00 €",
    buttons: [[{ label: "Замовити" }]],
  });
  expect(methods()).toEqual(["sendPhoto"]);
});

test.each([["https://shop.invalid/kenya.jpg"], ["https://shop.example/kenya.html"]])(
  "where Telegram cannot show the picture (%s), the words and buttons come alone",
  async (url) => {
    const { send, olena, methods } = await talking();
    await send("Кенія АА — 14,00 €", url);
    const shown = await olena.reply();
    expect(shown).toMatchObject({ text: "Кенія АА — 14,00 €", buttons: [[{ label: "Замовити" }]] });
    expect(shown.media).toBeUndefined();
    expect(methods()).toEqual(["sendPhoto", "sendMessage"]);
  },
);

test("words that are longer than a caption are sent without the picture", async () => {
  const { send, olena, methods } = await talking();
  await send("слово ".repeat(200).trim(), "https://shop.example/kenya.jpg");
  await olena.reply();
  expect(methods()).toEqual(["sendMessage"]);
});

test("a connection that breaks has the picture tried once more, and who blocked us gets no words either", async () => {
  const { send, olena, methods, api } = await talking();
  api.fail("sendPhoto", { cut: "before" });
  await send("Кенія АА", "https://shop.example/kenya.jpg");
  expect((await olena.reply()).media).toBe("photo");
  api.fail("sendPhoto", { status: 403, description: "Forbidden: bot was blocked by the user" });
  await expect(send("Кенія АА", "https://shop.example/kenya.jpg")).rejects.toThrow(Refused);
  expect(methods()).toEqual(["sendPhoto", "sendPhoto", "sendPhoto"]);
});

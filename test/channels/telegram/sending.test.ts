import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { Refused, Unavailable } from "../../../src/base/index.ts";
import { openStage, outbound, type Stage, type StageOptions } from "./stage.ts";

/** A person who has begun to talk, and how we send to them. */
async function talking(options: StageOptions = {}) {
  const stage = await openStage(options);
  const olena = stage.api.user();
  olena.start();
  const send = (message: Parameters<Stage["telegram"]["send"]>[0]) =>
    stage.telegram.send(message, String(olena.id), "id-1");
  const failure = (message = outbound("таємні слова")) =>
    send(message).then(
      () => null,
      (error: Error) => error,
    );
  const sent = () => stage.api.calls.filter(({ method }) => method === "sendMessage");
  return { ...stage, olena, send, failure, sent };
}

const button = (label: string, payload = label) => ({ label, payload });
const source = (title: string, url: string | null = null) => ({ slug: "delivery", title, url });

test("a text is sent as it stands: nothing in it is markup, and no link is unfolded", async () => {
  const { send, olena, sent } = await talking();
  const text = "*Привіт* <b>_тут_</b> [a](https://shop.example) & {{x}} /start";
  await send(outbound(text));
  expect((await olena.reply()).text).toBe(text);
  expect(sent()[0]?.parameters).toMatchObject({ link_preview_options: { is_disabled: true } });
  expect(sent()[0]?.parameters).not.toHaveProperty("parse_mode");
});

test("a text longer than a message is sent in parts, the buttons and sources under the last one", async () => {
  const { send, olena } = await talking();
  const text = Array.from({ length: 120 }, (_, at) => `Абзац ${at}. ${"слово ".repeat(12)}кінець.`).join("\n\n");
  const receipt = await send(outbound(text, { buttons: [button("Дякую")], sources: [source("Доставка")] }));
  const parts = await olena.replies(Math.ceil(text.length / 4096));
  expect(parts.every((part) => part.text.length <= 4096)).toBe(true);
  expect(parts.map((part) => part.text).join("\n\n")).toBe(`${text}\n\n«Доставка»`);
  expect(parts.slice(0, -1).every((part) => part.buttons.length === 0)).toBe(true);
  expect(parts.at(-1)).toMatchObject({ messageId: Number(receipt), buttons: [[{ label: "Дякую" }]] });
});

test("marks stand in a row, and eleven of them in two", async () => {
  const { send, olena } = await talking();
  await send(
    outbound("Яка оцінка?", { buttons: Array.from({ length: 11 }, (_, at) => button(String(at), `c:nps:${at}`)) }),
  );
  const shown = await olena.reply();
  expect(shown.buttons.map((row) => row.length)).toEqual([6, 5]);
});

test("short buttons stand two to a row, long ones alone, and come back as they were given", async () => {
  const { send, olena, poll, until } = await talking();
  poll();
  const payload = "я".repeat(32);
  const buttons = [
    button("Так", "yes"),
    button("Ні", "no"),
    button("Покажіть мої останні замовлення", payload),
    button("Інше", "x"),
  ];
  await send(outbound("Що далі?", { buttons }));
  const shown = await olena.reply();
  expect(shown.buttons.map((row) => row.map(({ label }) => label))).toEqual([
    ["Так", "Ні"],
    ["Покажіть мої останні замовлення"],
    ["Інше"],
  ]);
  olena.tap("Покажіть мої останні замовлення");
  const [, tap] = await until(2);
  expect(tap?.content).toEqual({ kind: "button", payload, label: "Покажіть мої останні замовлення" });
});

test("a source is linked where it has an address of the web, and a path of ours under the public address", async () => {
  const { send, olena } = await talking({
    publicUrl: "https://shop.example",
    linkOf: async ({ title, url }) => (title === "Доставка" ? "/help/uk/delivery" : url),
  });
  const hostile = source("Хитра", "javascript:alert(1)");
  await send(outbound("Ось.", { sources: [source("Доставка"), source("Оплата", "https://pay.example/x"), hostile] }));
  const { text, entities } = await olena.reply();
  expect(text).toBe("Ось.\n\nДоставка\nОплата\n«Хитра»");
  const links = entities.filter(({ type }) => type === "text_link");
  expect(links.map(({ offset, length, url }) => [text.slice(offset, offset + length), url])).toEqual([
    ["Доставка", "https://shop.example/help/uk/delivery"],
    ["Оплата", "https://pay.example/x"],
  ]);
});

test("without a public address a path of ours is told by its title only", async () => {
  const { send, olena } = await talking();
  await send(outbound("Ось.", { sources: [source("Delivery", "/help/en/delivery")] }));
  expect(await olena.reply()).toMatchObject({ text: "Ось.\n\n“Delivery”", entities: [] });
});

test("a question for the own contact brings a key that shares it, in the conversation's language, and goes with the next message", async () => {
  const { api, send, olena, poll, until } = await talking({ locale: "ru" });
  poll();
  await send(outbound("Поделитесь номером.", { asksContact: true, buttons: [button("Не сейчас")] }));
  expect(api.keyboard(olena.id)).toEqual([[{ label: "Поделиться номером телефона" }], [{ label: "Не сейчас" }]]);
  olena.tap("Поделиться номером телефона");
  const [, contact] = await until(2);
  expect(contact?.content).toEqual({ kind: "contact", phone: olena.phone, own: true });
  await send(outbound("Поделитесь ещё раз.", { asksContact: true }));
  await send(outbound("Спасибо."));
  expect(api.keyboard(olena.id)).toBeNull();
});

test("the person who blocked us is noted, and nothing more is tried", async () => {
  const { olena, failure, port, sent } = await talking({ clock: () => new Date("2026-03-10T12:00:00Z") });
  olena.block();
  const error = await failure();
  expect(error).toBeInstanceOf(Refused);
  expect(error).toMatchObject({ code: "blocked" });
  expect(port.blockedSince.get(String(olena.id))).toEqual(new Date("2026-03-10T12:00:00Z"));
  expect(sent()).toHaveLength(1);
});

test("a block that cannot be noted is still a block", async () => {
  const { olena, failure, port, lines } = await talking();
  olena.block();
  port.fail(new Error("secret"), 1, "blocked");
  expect(await failure()).toMatchObject({ code: "blocked" });
  expect(lines).toMatchObject([{ event: "telegram_block_not_noted", error: "Error" }]);
});

test("too many messages: the outbox hears how long to wait", async () => {
  const { api, failure, sent } = await talking();
  api.fail("sendMessage", { status: 429, retryAfter: 7 });
  const error = await failure();
  expect(error).toBeInstanceOf(Unavailable);
  expect(error).toMatchObject({ retryAfterMs: 7000 });
  expect(sent()).toHaveLength(1);
});

test.each([500, 502] as const)("Telegram's own failure (%i) is for later", async (status) => {
  const { api, failure } = await talking();
  api.fail("sendMessage", { status });
  expect(await failure()).toBeInstanceOf(Unavailable);
});

test("a connection that breaks once is tried again at once; one that stays broken is for later", async () => {
  const { api, send, failure, olena } = await talking();
  api.fail("sendMessage", { cut: "before" });
  await send(outbound("Дійшло"));
  expect((await olena.reply()).text).toBe("Дійшло");
  api.fail("sendMessage", { cut: "before", times: 2 });
  expect(await failure()).toBeInstanceOf(Unavailable);
});

test("an answer that does not come in time is for later", async () => {
  const { api, failure, sent } = await talking({ requestMs: 150 });
  api.fail("sendMessage", { delayMs: 60_000 });
  expect(await failure()).toBeInstanceOf(Unavailable);
  // Given up before it was answered; on a busy machine also before it arrived.
  expect(sent().filter(({ status }) => status !== 0)).toEqual([]);
});

test("what Telegram does not take is refused; a chat that it does not know by its name", async () => {
  const { api, telegram, failure } = await talking();
  api.fail("sendMessage", { status: 400, description: "Bad Request: chat not found" });
  expect(await failure()).toMatchObject({ name: "Refused", code: "chat_not_found" });
  api.fail("sendMessage", { status: 400, description: "Bad Request: message is too long" });
  expect(await failure()).toMatchObject({ code: "telegram_refused" });
  await expect(telegram.send(outbound("a"), "@somebody", "id")).rejects.toMatchObject({ code: "chat_not_found" });
});

test("a token that Telegram does not take is for later: somebody may mend the setting", async () => {
  const { api, failure } = await talking({ token: "123456:WRONG-TOKEN" });
  const error = await failure();
  expect(error).toBeInstanceOf(Unavailable);
  (api.violations as string[]).length = 0;
});

test("no error tells the token or what was sent", async () => {
  const { api, failure } = await talking();
  const told: string[] = [];
  const tell = async () => {
    const error = await failure();
    for (let one: unknown = error; one instanceof Error; one = one.cause)
      told.push(one.message, JSON.stringify(one), String(one.stack));
  };
  api.fail("sendMessage", { status: 400, description: 'Bad Request: can\'t use "таємні слова" here' });
  await tell();
  api.fail("sendMessage", { status: 500, description: "Internal: таємні https://api/bot123:SECRET" });
  await tell();
  api.fail("sendMessage", { cut: "before", times: 2 });
  await tell();
  await api.stop();
  await tell();
  expect(told.length).toBeGreaterThan(10);
  expect(told.join("\n")).not.toMatch(/таємні слова|SECRET|TEST-AAH/);
});

test("a reply is shown while it is written, at most twice a second and only to a person, and the message ends it", async () => {
  const { api, telegram, olena, send } = await talking();
  const shown = () => api.calls.filter(({ method }) => method === "sendMessageDraft");
  const id = "0194d5a0-0000-7000-8000-000000000000";
  for (const text of ["Курʼєр", "Курʼєр коштує", "Курʼєр коштує 4,50 €."])
    telegram.draft(String(olena.id), { id, text });
  telegram.draft("-100200300", { id, text: "Курʼєр" });
  await expect.poll(() => shown().length).toBe(2);
  const [first, second] = shown();
  expect(shown().map(({ parameters }) => parameters.text)).toEqual(["Курʼєр", "Курʼєр коштує 4,50 €."]);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(490);
  expect(first?.parameters).toEqual({ chat_id: olena.id, draft_id: second?.parameters.draft_id, text: "Курʼєр" });
  telegram.draft(String(olena.id), { id, text: "Курʼєр коштує 4,50 €. Від 60 € безкоштовно." });
  await send(outbound("Курʼєр коштує 4,50 €. Від 60 € безкоштовно."));
  await wait(550);
  expect(shown().length).toBe(2);
});

test("a draft that Telegram refuses is given up, and the message comes all the same", async () => {
  const { api, telegram, olena, send } = await talking();
  api.fail("sendMessageDraft", { status: 429, retryAfter: 5, times: 9 });
  telegram.draft(String(olena.id), { id: "a", text: "Один." });
  await expect.poll(() => api.calls.filter(({ method }) => method === "sendMessageDraft").length).toBe(1);
  telegram.draft(String(olena.id), { id: "a", text: "Один. Два." });
  await send(outbound("Один. Два."));
  expect((await olena.reply()).text).toBe("Один. Два.");
  expect(api.calls.filter(({ method }) => method === "sendMessageDraft").length).toBe(1);
});

test("typing shows at most once in four seconds to a person, and never fails", async () => {
  let now = Date.parse("2026-03-10T12:00:00Z");
  const { api, telegram, olena } = await talking({ clock: () => new Date(now) });
  const taras = api.user();
  taras.start();
  const shown = () =>
    api.calls.filter(({ method }) => method === "sendChatAction").map(({ parameters }) => Number(parameters.chat_id));
  telegram.typing(String(olena.id));
  telegram.typing(String(olena.id));
  telegram.typing(String(taras.id));
  // They leave side by side, each over a connection of its own.
  await expect.poll(() => shown().toSorted((one, other) => one - other)).toEqual([olena.id, taras.id]);
  now += 4_000;
  api.fail("sendChatAction", { status: 500 });
  telegram.typing(String(olena.id));
  await expect.poll(() => shown().slice(2)).toEqual([olena.id]);
});

test("what never reached Telegram cannot have been sent, what it did not answer may have been, and what is sent once is sent once", async () => {
  const { api, telegram, olena, sent } = await talking();
  const failure = async () => {
    const error: unknown = await telegram
      .send(outbound("Знижки"), String(olena.id), "id-1", { once: true })
      .catch((caught: unknown) => caught);
    return error instanceof Unavailable ? error.nothingDone : error;
  };
  api.fail("sendMessage", { cut: "after" });
  expect(await failure()).toBe(false);
  expect(sent()).toHaveLength(1);
  api.fail("sendMessage", { status: 429, retryAfter: 3 });
  expect(await failure()).toBe(true);
  await api.stop();
  expect(await failure()).toBe(true);
});

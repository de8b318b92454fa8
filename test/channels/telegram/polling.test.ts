import { expect, test } from "vitest";
import { Refused, Unavailable } from "../../../src/base/index.ts";
import { type FakeBotApi, startBotApi } from "../../support/bot-api/index.ts";
import { openStage, outbound, type Stage } from "./stage.ts";

const events = (stage: Stage) => stage.lines.map((line) => line.event);
const texts = (stage: Stage) =>
  stage.port.received.map(({ content }) => ("text" in content ? content.text : content.kind));
const offsets = (api: FakeBotApi) =>
  api.calls.filter(({ method }) => method === "getUpdates").map(({ parameters }) => Number(parameters.offset));
const away = () => Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

test("what a person writes is received, and what is sent they see", async () => {
  const stage = await openStage();
  stage.poll();
  const olena = stage.api.user({ languageCode: "uk" });
  olena.say("Де моє замовлення?");
  const [inbound] = await stage.until(1);
  expect(inbound).toMatchObject({
    channel: "telegram",
    sender: { id: String(olena.id), language: "uk" },
    content: { kind: "text", text: "Де моє замовлення?" },
  });
  const receipt = await stage.telegram.send(outbound("У дорозі."), String(olena.id), "id-1");
  expect(await olena.reply()).toMatchObject({ text: "У дорозі.", messageId: Number(receipt) });
});

test("an update is confirmed only after it was received", async () => {
  const stage = await openStage();
  const { promise, resolve } = Promise.withResolvers<void>();
  stage.port.hold = promise;
  stage.poll();
  const done = stage.api.user().say("Вітаю");
  await expect.poll(() => stage.port.begun).toBe(1);
  expect(Math.max(...offsets(stage.api))).toBeLessThanOrEqual(done.updateId);
  resolve();
  await stage.api.idle();
  expect(texts(stage)).toEqual(["Вітаю"]);
});

test("only the kinds of updates that are read are asked for", async () => {
  const stage = await openStage();
  stage.poll();
  stage.api.user().say("Вітаю");
  await stage.until(1);
  const { parameters } = await stage.api.waitForCall("getUpdates");
  expect(parameters.allowed_updates).toEqual(["message", "edited_message", "callback_query", "my_chat_member"]);
});

test("one person's messages are received in order, also where they come newest first", async () => {
  const stage = await openStage();
  const olena = stage.api.user();
  stage.api.reverseNext(3);
  for (const text of ["раз", "два", "три"]) olena.say(text);
  stage.poll();
  await stage.until(3);
  expect(texts(stage)).toEqual(["раз", "два", "три"]);
  await stage.api.idle();
});

test("a redelivered update is the same message", async () => {
  const stage = await openStage();
  stage.poll();
  const { updateId } = stage.api.user().say("Вітаю");
  await stage.until(1);
  await stage.api.redeliver(updateId);
  await expect.poll(() => stage.port.calls.length).toBe(2);
  await stage.api.idle();
  expect(stage.port.received).toHaveLength(1);
});

test("different people do not wait for each other", async () => {
  const stage = await openStage();
  const [slow, quick] = [stage.api.user(), stage.api.user()];
  stage.port.fail(away(), 1_000, "повільно");
  slow.say("повільно");
  slow.say("слідом");
  quick.say("швидко");
  stage.poll();
  await stage.until(1);
  expect(texts(stage)).toEqual(["швидко"]);
});

test("while the database is away nothing is skipped, and one line says so", async () => {
  const stage = await openStage();
  stage.port.fail(away(), 8);
  stage.poll();
  const olena = stage.api.user();
  olena.say("раз");
  olena.say("два");
  await stage.until(2);
  await stage.api.idle();
  expect(texts(stage)).toEqual(["раз", "два"]);
  expect(events(stage).filter((event) => event === "telegram_update_waits").length).toBeLessThanOrEqual(2);
  expect(JSON.stringify(stage.lines)).not.toContain("раз");
});

test("an update that fails for its own sake is passed over after five tries, and the line goes on", async () => {
  const stage = await openStage();
  stage.port.fail(new TypeError("a bug"), 1_000, "отрута");
  stage.poll();
  const olena = stage.api.user();
  olena.say("отрута");
  olena.say("далі");
  await stage.until(1);
  await stage.api.idle();
  expect(texts(stage)).toEqual(["далі"]);
  expect(stage.port.calls.filter((call) => call.includes("отрута"))).toHaveLength(5);
  expect(stage.lines).toContainEqual(
    expect.objectContaining({ event: "telegram_update_passed_over", tries: 5, error: "TypeError" }),
  );
});

test("an update that is refused is passed over at once", async () => {
  const stage = await openStage();
  stage.port.fail(new Refused("no", "No."), 1_000, "ні");
  stage.poll();
  const olena = stage.api.user();
  olena.say("ні");
  olena.say("так");
  await stage.until(1);
  expect(stage.port.calls).toHaveLength(2);
});

test("an update whose shape nobody knows is passed over", async () => {
  const stage = await openStage();
  stage.poll();
  stage.api.deliver({ update_id: 900_000_000, message: { message_id: 5 } } as never);
  stage.api.user().say("далі");
  await stage.until(1);
  await stage.api.idle();
  expect(events(stage)).toContain("telegram_update_passed_over");
});

test("when told to stop it finishes what it has begun, confirms it, and the next one begins after it", async () => {
  const stage = await openStage();
  const { promise, resolve } = Promise.withResolvers<void>();
  stage.port.hold = promise;
  const stop = stage.poll();
  const olena = stage.api.user();
  olena.say("раз");
  await expect.poll(() => stage.port.begun).toBe(1);
  const stopped = stop();
  resolve();
  await stopped;
  expect(texts(stage)).toEqual(["раз"]);
  olena.say("два");
  stage.poll();
  await stage.until(2);
  expect(stage.port.calls).toHaveLength(2);
});

test("when told to stop while it waits for updates it stops at once", async () => {
  const stage = await openStage();
  const stop = stage.poll();
  await expect.poll(() => offsets(stage.api).length).toBe(1);
  const [poll] = stage.api.calls.filter(({ method }) => method === "getUpdates");
  const began = performance.now();
  await stop();
  // Telegram would have answered it when its time was over.
  expect(performance.now() - began).toBeLessThan((Number(poll?.parameters.timeout) * 1_000) / 2);
});

test("when told to stop while the database is away, what was not received is left for the next one", async () => {
  const stage = await openStage();
  stage.port.fail(away(), 1_000, "раз");
  const stop = stage.poll();
  const [olena, taras] = [stage.api.user(), stage.api.user()];
  olena.say("раз");
  olena.say("два");
  taras.say("три");
  await stage.until(1);
  await stop();
  expect(texts(stage)).toEqual(["три"]);
  stage.port.fail(away(), 0);
  stage.port.calls.length = 0;
  const other = await nextPoller(stage);
  await expect.poll(() => other.port.received.length).toBe(3);
});

/** Another process that polls the same bot. */
async function nextPoller({ api }: Stage): Promise<Stage> {
  const next = await openStage({ apiRoot: api.url, token: api.token });
  next.poll();
  return next;
}

test("two that poll at once are told of once, and no message is lost", async () => {
  const stage = await openStage();
  stage.poll();
  await expect.poll(() => offsets(stage.api).length).toBe(1);
  const other = await nextPoller(stage);
  await expect.poll(() => [...events(stage), ...events(other)]).toContain("telegram_conflict");
  stage.api.user().say("Вітаю");
  await expect.poll(() => stage.port.received.length + other.port.received.length).toBeGreaterThan(0);
});

test("a webhook that is set elsewhere is a conflict that one line tells", async () => {
  const stage = await openStage();
  const bot = `${stage.api.url}/bot${stage.api.token}`;
  const post = (method: string, body: unknown) =>
    fetch(`${bot}/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  stage.poll();
  await expect.poll(() => offsets(stage.api).length).toBe(1);
  await post("setWebhook", { url: "https://shop.example/telegram" });
  await expect.poll(() => offsets(stage.api).length).toBeGreaterThan(2);
  await post("deleteWebhook", {});
  stage.api.user().say("Вітаю");
  await stage.until(1);
  expect(events(stage)).toEqual(["telegram_conflict", "telegram_again"]);
  // A second poll under a webhook is a mistake that the stand-in notes down; here it is the point.
  (stage.api.violations as string[]).length = 0;
});

test("Telegram's own failures are waited out and told of once", async () => {
  const stage = await openStage();
  stage.api.fail("getUpdates", { status: 502, times: 3 });
  stage.api.fail("getUpdates", { cut: "before", times: 2 });
  stage.api.user().say("Вітаю");
  stage.poll();
  await stage.until(1);
  expect(events(stage)).toEqual(["telegram_unreachable", "telegram_again"]);
});

test("a wait that Telegram asks for is kept", async () => {
  const stage = await openStage();
  stage.api.fail("getUpdates", { status: 429, retryAfter: 1 });
  stage.api.user().say("Вітаю");
  const began = performance.now();
  stage.poll();
  await stage.until(1);
  expect(performance.now() - began).toBeGreaterThan(950);
});

test("a token that Telegram does not know is told of once, and asked about seldom", async () => {
  // Sixty times as long as after other failures: a minute here.
  const stage = await openStage({ token: "123456:WRONG", retryMs: 1_000 });
  const stop = stage.poll();
  await expect.poll(() => events(stage)).toEqual(["telegram_token_refused"]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(offsets(stage.api)).toHaveLength(1);
  await stop();
  (stage.api.violations as string[]).length = 0;
});

test("a port that says it is unavailable is asked again", async () => {
  const stage = await openStage();
  stage.port.fail(new Unavailable("the database"), 6);
  stage.poll();
  stage.api.user().say("Вітаю");
  await stage.until(1);
  expect(stage.port.calls).toHaveLength(7);
});

test("polling without a server waits and comes back", async () => {
  const gone = await startBotApi();
  await gone.stop();
  const stage = await openStage({ apiRoot: gone.url });
  const stop = stage.poll();
  await expect.poll(() => events(stage)).toEqual(["telegram_unreachable"]);
  await stop();
});

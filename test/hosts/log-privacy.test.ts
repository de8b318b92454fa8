import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deriveKey, signCustomer } from "../../src/channels/web-chat/index.ts";
import type { RunningNode } from "../../src/hosts/node.ts";
import { type FakeBotApi, startBotApi } from "../support/bot-api/index.ts";
import { type EmptyShop, emptyShop } from "../support/shop-settings.ts";
import { startLogged } from "./logged-service.ts";
import { Visitor } from "./smoke/visitor.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
/** What is said below and who says it: no line of the log may hold any of it. */
const PERSONAL = /Анн|anna|Петренко|petrenko|new\.mail|37061234|1234567|Саксаган|Vilnius g|Ошибка моя|@|eyJ/i;

let [shop, api, running]: [EmptyShop | null, FakeBotApi | null, RunningNode | null] = [null, null, null];
let url = "";
let lines: string[] = [];
const events = () => lines.map((line) => String(JSON.parse(line).event));

beforeAll(async () => {
  [shop, api] = [await emptyShop(), await startBotApi()];
  const telegram = { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url };
  ({ running, url, lines } = await startLogged({ ...shop.environment, ...telegram, SECRET, REQUEST_LOG: "yes" }));
}, 240_000);
afterAll(async () => {
  await running?.stop();
  await api?.stop();
  await shop?.remove();
}, 240_000);

test("a whole conversation about oneself leaves nothing of the person in the log", async () => {
  const customer = await signCustomer(await deriveKey(SECRET, "customer"), "anna", new Date());
  const anna = await Visitor.enter(url, { language: "ru", customer });
  for (const text of [
    "Здравствуйте, я Анна Петренко",
    "покажи мои данные",
    "поменяйте мою почту на anna.petrenko@new.mail.example",
    "да",
    "мой новый телефон +370 612 34567",
    "да",
    "привезите заказ 10467 на улицу Саксаганского, 15, кв. 4",
    "позовите человека: Ошибка моя, позвоните на 8 612 34567",
  ]) {
    expect((await anna.ask(text)).text).toBeTruthy();
    // Nobody writes faster: the web chat takes a message every two seconds in the long run.
    await sleep(2_100);
  }
  const user = api?.user({ firstName: "Анна", lastName: "Петренко", languageCode: "ru", phone: "+37061234567" });
  user?.start();
  await user?.reply({ timeoutMs: 40_000 });
  user?.say("где мой заказ 10467, почта anna.petrenko@new.mail.example");
  await user?.reply({ timeoutMs: 40_000 });
  await running?.services.settled();
  expect(events()).toContain("request");
  expect(lines.join("\n")).not.toMatch(PERSONAL);
}, 240_000);

test("nor do failures of the database in the midst of it", async () => {
  const visitor = await Visitor.enter(url, { language: "ru" });
  const db = running?.services.db;
  await db?.unsafe(`create function fail_on_words() returns trigger language plpgsql as
    $$ begin perform (new.text)::integer; return new; end $$`);
  await db?.unsafe(`create trigger fail_on_words before insert on turns for each row execute function fail_on_words()`);
  await visitor.say("Меня зовут Анна Петренко, телефон 8 612 34567");
  await expect.poll(events, { timeout: 40_000 }).toContain("turn_failed");
  const [failed] = lines.map((line) => JSON.parse(line)).filter(({ event }) => event === "turn_failed");
  expect(failed).toMatchObject({ error: "PostgresError", code: "22P02" });
  expect(lines.join("\n")).not.toMatch(PERSONAL);
}, 240_000);

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock, Refused } from "../../src/base/index.ts";
import type { Played } from "../../src/cli/play/script.ts";
import { run } from "../../src/cli/play.ts";
import { readConfig } from "../../src/config.ts";
import { upsertCustomers } from "../../src/customers/index.ts";
import { upsertOrders } from "../../src/orders/index.ts";
import { testDatabase } from "../support/database.ts";

/** A Monday, 10:00 in Vilnius. */
const NOW = new Date("2026-11-23T08:00:00Z");
const db = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), "beseda-play-"));
afterAll(() => rm(folder, { recursive: true }));

beforeAll(async () => {
  const person = (id: string, phone: string) => ({
    external_id: id,
    first_name: "Анна",
    email: `${id}@example.com`,
    phone,
    language: "ru",
  });
  await upsertCustomers(db, [person("anna", "+37061000001"), person("boris", "+37061000002")], NOW);
  await upsertOrders(
    db,
    [
      {
        number: "10482",
        customer_external_id: "anna",
        status: "paid",
        payment_status: "paid",
        placed_at: new Date("2026-11-20T10:00:00Z"),
        total: 24.9,
        currency: "EUR",
      },
    ],
    NOW,
  );
});

/** Plays what stands in a file; answers the lines of stdout. */
async function played(content: string, json = true): Promise<string[]> {
  const file = join(folder, "script.jsonl");
  await writeFile(file, content);
  const lines: string[] = [];
  const context = {
    db,
    config: readConfig({}),
    clock: fixedClock(NOW),
    out: (line: string) => void lines.push(line),
    err() {},
    json,
  };
  expect(await run([file], context)).toBe(0);
  return lines;
}

async function play(...scripts: object[]): Promise<Played[]> {
  const lines = await played(scripts.map((script) => JSON.stringify(script)).join("\n"));
  return lines.map((line) => JSON.parse(line));
}

async function playOne(script: object): Promise<Played> {
  const [one] = await play({ id: "one", ...script });
  if (!one) throw new Error("nothing was played");
  return one;
}

async function refusal(content: string): Promise<string> {
  try {
    await played(content);
  } catch (error) {
    if (error instanceof Refused) return error.sentence;
    throw error;
  }
  return "nothing";
}

const CHANGE = [{ text: "поменяйте мой e-mail на new@example.com" }, { button: "confirm" }];

describe("what is printed", () => {
  test("one line a conversation, one entry a turn, with the fields of the contract", async () => {
    const [first, second] = await play({ id: 7, turns: [{ text: "где мой заказ 10482?" }] }, { id: "b", turns: [] });
    expect(second).toEqual({ id: "b", turns: [], changes: [] });
    expect(first?.id).toBe(7);
    expect(Object.keys(first?.turns[0] ?? {}).sort()).toEqual([
      "asks",
      "code",
      "commands",
      "done",
      "handoff",
      "language",
      "messages",
      "proposal",
      "refused",
      "rejected",
    ]);
    expect(first?.turns[0]).toMatchObject({
      asks: "phone_or_email",
      language: "ru",
      handoff: false,
      code: null,
      proposal: null,
    });
    expect(first?.turns[0]?.messages[0]).toMatchObject({ buttons: [], sources: [], products: [] });
  });

  test("a change with its key, field, from and to", async () => {
    const { turns, changes } = await playOne({ as: "anna", turns: CHANGE });
    expect(turns[0]?.proposal).toMatchObject({ action: "update_profile", values: { email: "new@example.com" } });
    expect(turns[0]?.messages[0]?.buttons).toEqual(["Да, всё верно", "Нет, не менять"]);
    expect(turns[1]).toMatchObject({
      done: [{ action: "update_profile", values: { email: "new@example.com" } }],
      proposal: null,
    });
    expect(changes).toEqual([
      { table: "customers", key: "anna", field: "email", from: "anna@example.com", to: "new@example.com" },
    ]);
  });

  test("without --json a transcript for reading", async () => {
    const [text] = await played(JSON.stringify({ id: "one", as: "anna", turns: CHANGE }), false);
    expect(text).toContain("> поменяйте мой e-mail на new@example.com");
    expect(text).toContain("(Да, всё верно)");
    expect(text).toContain('changed: {"table":"customers"');
  });

  test("empty lines between conversations are nothing", async () => {
    expect(await played('\n{"id":1,"turns":[]}\n\n')).toHaveLength(1);
  });
});

describe("each conversation starts from the same state", () => {
  test("what one changes the next does not find, nor does the database keep it", async () => {
    const [first, second] = await play({ id: "a", as: "anna", turns: CHANGE }, { id: "a", as: "anna", turns: CHANGE });
    expect(second?.changes).toEqual(first?.changes);
    expect(await db`select email from customers where external_id = 'anna'`).toEqual([{ email: "anna@example.com" }]);
    for (const table of ["messages", "conversations", "turns", "proposals", "audit", "identities"])
      expect([table, (await db`select 1 from ${db(table)}`).length]).toEqual([table, 0]);
  });

  test("a limit that one reaches does not bind the next", async () => {
    const tries = [
      { text: "заказ 10482" },
      ...["a", "b", "c", "d", "e"].map((name) => ({ text: `${name}@example.com` })),
    ];
    const [first, second] = await play(
      { id: "a", turns: [...tries, { text: "anna@example.com" }] },
      { id: "b", turns: [{ text: "заказ 10482" }, { text: "anna@example.com" }] },
    );
    expect(first?.turns.map((turn) => turn.refused)).toEqual([null, ...Array(5).fill("no_match"), "too_many_tries"]);
    expect(second?.turns[1]?.messages[0]?.text).toContain("10482");
  });
});

describe("one-time codes", () => {
  const asking = [{ text: "покажи мои данные" }, { text: "anna@example.com" }];

  test("{{code}} is the one just sent", async () => {
    const { turns } = await playOne({ turns: [...asking, { text: "{{code}}" }] });
    expect(turns[1]).toMatchObject({ asks: "code", code: expect.stringMatching(/^\d{6}$/) });
    expect(turns[2]).toMatchObject({ code: null, done: [{ action: "identified", values: { customer: "anna" } }] });
  });

  test("{{wrong_code}} is another", async () => {
    const { turns } = await playOne({ turns: [...asking, { text: "{{wrong_code}}" }, { text: "мой код {{code}}" }] });
    expect(turns[2]).toMatchObject({ refused: "wrong_code", asks: "code" });
    expect(turns[3]?.done).toHaveLength(1);
  });

  test("none is sent to a contact that nobody has", async () => {
    const { turns } = await playOne({ turns: [asking[0], { text: "nobody@example.com" }, { text: "{{code}}" }] });
    expect(turns[1]).toMatchObject({ asks: "code", code: null });
    expect(turns[2]?.refused).toBe("wrong_code");
  });
});

describe("buttons", () => {
  test("are pressed by their meaning or by their label", async () => {
    const byLabel = await playOne({ as: "anna", turns: [CHANGE[0], { button: "да, всё верно" }] });
    expect(byLabel.changes).toHaveLength(1);
    const cancelled = await playOne({ as: "anna", turns: [CHANGE[0], { button: "cancel" }] });
    expect(cancelled.changes).toEqual([]);
    expect(cancelled.turns[1]?.typed).toBeUndefined();
  });

  test("that are not shown are typed, in the language spoken", async () => {
    const russian = await playOne({ turns: [{ text: "привет" }, { button: "confirm" }] });
    expect(russian.turns[1]).toMatchObject({ typed: true });
    const english = await playOne({
      as: "anna",
      turns: [{ text: "hello, show my details please" }, { button: "cancel" }, { button: "rate:5" }],
    });
    expect(english.turns.map((turn) => turn.typed)).toEqual([undefined, true, true]);
  });

  test("that are stale are pressed all the same, and confirm nothing", async () => {
    const { turns, changes } = await playOne({ as: "anna", turns: [...CHANGE, { button: "confirm" }] });
    expect(turns[2]).toMatchObject({ refused: "nothing_pending", done: [] });
    expect(turns[2]?.typed).toBeUndefined();
    expect(changes).toHaveLength(1);
  });

  test("pressed twice by a redelivery act once", async () => {
    const tap = { button: "confirm", message_id: "tap-1" };
    const { turns, changes } = await playOne({ as: "anna", turns: [CHANGE[0], tap, tap] });
    expect(turns[2]).toMatchObject({ messages: [], done: [], commands: [] });
    expect(changes).toHaveLength(1);
  });
});

describe("how messages come in", () => {
  test("a burst prints one turn, at its last message", async () => {
    const { turns } = await playOne({
      as: "anna",
      turns: [
        { text: "здравствуйте", burst: true },
        { text: "подскажите", burst: true },
        { text: "где мой заказ 10482?" },
      ],
    });
    expect(turns).toHaveLength(1);
    expect(turns[0]?.messages.at(-1)?.text).toContain("10482");
  });

  test("a redelivery is an empty turn", async () => {
    const message = { text: "привет", message_id: "m-1" };
    const { turns } = await playOne({ turns: [message, message] });
    expect(turns[0]?.messages).toHaveLength(1);
    expect(turns[1]).toMatchObject({ messages: [], commands: [], refused: null, handoff: false });
  });

  test("a person's own contact proves who they are, somebody else's does not", async () => {
    const own = await playOne({
      channel: "telegram",
      person: "boris",
      turns: [{ text: "мои данные" }, { contact: "own" }],
    });
    expect(own.turns[1]?.done).toEqual([{ action: "identified", values: { customer: "boris" } }]);
    const foreign = await playOne({
      channel: "telegram",
      person: "boris",
      foreign_contact: "anna",
      turns: [{ text: "мои данные" }, { contact: "foreign" }],
    });
    expect(foreign.turns[1]).toMatchObject({ refused: "foreign_contact", done: [] });
  });

  test("stickers and photos are answered", async () => {
    const { turns } = await playOne({ turns: [{ sticker: "🐈" }, { photo: true }] });
    expect(turns.map((turn) => turn.messages.length)).toEqual([1, 1]);
  });

  test("a person joins: the bot is silent until they have gone", async () => {
    const { turns } = await playOne({
      turns: [
        { text: "позовите человека" },
        { event: "agent_joined" },
        { text: "вы тут?" },
        { event: "handoff_closed" },
        { text: "привет" },
      ],
    });
    expect(turns.map((turn) => turn.messages.length > 0)).toEqual([true, false, false, true, true]);
    expect(turns[3]?.messages[0]?.buttons).toEqual(["1", "2", "3", "4", "5"]);
    expect(turns.map((turn) => turn.handoff)).toEqual([true, false, false, false, false]);
  });

  test("an order moves on in the shop's own system, which is no change of the bot's", async () => {
    const { turns, changes } = await playOne({
      as: "anna",
      turns: [{ event: "order_status:10482:shipped" }, { text: "где мой заказ 10482?" }],
    });
    expect(turns[1]?.messages[0]?.text).toMatch(/в пути: отправлен 23 ноября 2026/);
    expect(changes).toEqual([]);
  });

  test("the clock is the script's, in the shop's zone where it names none", async () => {
    const at = async (now: string) =>
      (await playOne({ channel: "telegram", now, turns: [{ text: "позовите человека" }] })).turns[0]?.messages[0]?.text;
    expect(await at("2026-11-23T13:30:00")).toContain("23 ноября в 14:00");
    expect(await at("2026-11-23T11:30:00Z")).toContain("23 ноября в 14:00");
    expect(await at("2026-11-23T11:30:00+02:00")).toContain("ответит вам здесь");
  });
});

describe("a file that cannot be played is refused in one sentence, with the line", () => {
  test.each([
    ["no JSON", '{"id":1,"turns":[]}\nhello', /^Line 2 is not JSON\.$/],
    ["no id", '{"turns":[]}', /^Line 1: id: /],
    ["no turns", '{"id":1}', /^Line 1: turns: /],
    [
      "a turn of no kind",
      '{"id":1,"turns":[{"text":"a"},{"shout":"b"}]}',
      /^Line 1: turns\.1: must be one of text, button/,
    ],
    [
      "an event that there is not",
      '{"id":1,"turns":[{"event":"order_status:1:lost"}]}',
      /^Line 1: turns\.0\.event: must be agent_joined, agent_said:TEXT, handoff_closed, restart or/,
    ],
    ["a wrong time", '{"id":1,"now":"tomorrow","turns":[]}', /^Line 1: now: must be a time such as/],
    ["a wrong channel", '{"id":1,"channel":"fax","turns":[]}', /^Line 1: channel: /],
    ["an unknown customer", '{"id":1,"as":"nobody","turns":[]}', /^Line 1: There is no customer "nobody"/],
    [
      "an unknown order",
      '{"id":1,"turns":[]}\n{"id":2,"turns":[{"event":"order_status:9:paid"}]}',
      /^Line 2: .*names no order/,
    ],
  ])("%s", async (_, content, told) => expect(await refusal(content)).toMatch(told));

  test("a file that is not there", async () => {
    const context = { db, config: readConfig({}), clock: fixedClock(NOW), out() {}, err() {}, json: true };
    await expect(run([join(folder, "nowhere.jsonl")], context)).rejects.toThrow(
      /There is no file .*nowhere\.jsonl to play/,
    );
    await expect(run([folder], context)).rejects.toThrow(/There is no file/);
    await expect(run([], context)).rejects.toThrow(/play needs a file/);
  });
});

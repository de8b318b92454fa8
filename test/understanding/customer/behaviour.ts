import { describe, expect, it } from "vitest";
import type { Command } from "../../../src/dialogue/index.ts";
import { Command as CommandSchema } from "../../../src/dialogue/index.ts";
import type { Reader, ReadingContext } from "../../../src/understanding/index.ts";
import { commandsOf, context } from "./talk.ts";

type Case = [text: string, expected: Command[], given?: Partial<ReadingContext>];

const start = (flow: Extract<Command, { type: "start_flow" }>["flow"]): Command => ({ type: "start_flow", flow });
const set = (slot: Extract<Command, { type: "set_slot" }>["slot"], value: string): Command => ({
  type: "set_slot",
  slot,
  value,
});
const correct = (slot: Extract<Command, { type: "correct_slot" }>["slot"], value: string | null): Command => ({
  type: "correct_slot",
  slot,
  value,
});
const ask = (question: string): Command => ({ type: "ask_knowledge", question });
const two = [
  { label: "№ 10482", value: "order:10482" },
  { label: "№ 10391", value: "order:10391" },
];

/** What every reader of customers' words must do, whatever it is made of. `get` gives the reader once it is ready. */
export function behavesAsReader(name: string, get: () => Reader): void {
  const holds = (claim: string, cases: Case[]) =>
    it.each(cases)(`${claim}: %s`, async (text, expected, given) => {
      expect(await commandsOf(get(), text, given)).toEqual(expected);
    });

  describe(`${name} reads`, () => {
    holds("a request with its values, in each language", [
      ["где мой заказ 10482?", [start("track_order"), set("order", "10482")]],
      ["де моє замовлення 10482?", [start("track_order"), set("order", "10482")], { locale: "uk" }],
      ["where is my order 10482?", [start("track_order"), set("order", "10482")], { locale: "en" }],
      ["поменяйте почту на a.b@mail.ru", [start("change_email"), set("email", "a.b@mail.ru")]],
    ]);
    holds("a question about the shop's rules as a question", [
      ["как вернуть товар?", [ask("как вернуть товар?")]],
      ["як повернути товар?", [ask("як повернути товар?")], { locale: "uk" }],
      ["what is your return policy?", [ask("what is your return policy?")], { locale: "en" }],
    ]);
    holds("the same words with an order's number as a request", [
      ["хочу вернуть чайник из заказа 10482", [start("return_items"), set("order", "10482")]],
      ["хочу повернути чайник із замовлення 10482", [start("return_items"), set("order", "10482")], { locale: "uk" }],
      ["i want to return the mug from order 10482", [start("return_items"), set("order", "10482")], { locale: "en" }],
    ]);
    holds("two requests in their order", [
      [
        "отмените заказ 10482 и скажите, сколько стоит доставка в Латвию",
        [start("cancel_order"), set("order", "10482"), ask("сколько стоит доставка в Латвию")],
      ],
      [
        "where is order 10391? also change my email to a@b.com",
        [start("track_order"), set("order", "10391"), start("change_email"), set("email", "a@b.com")],
        { locale: "en" },
      ],
    ]);
    holds("a bare answer to what was asked", [
      ["Каунас, Лайсвес 12-4", [set("address", "Каунас, Лайсвес 12-4")], { asked: "address", flow: "change_address" }],
      ["10 482", [set("order", "10482")], { asked: "order", flow: "track_order" }],
      ["Анна Петровна Иванова", [set("name", "Анна Петровна Иванова")], { asked: "name", flow: "change_name" }],
      ["482913", [set("code", "482913")], { asked: "code", flow: "identify" }],
    ]);
    holds("a question in place of an answer as a question", [
      ["а сколько стоит доставка?", [ask("а сколько стоит доставка?")], { asked: "address", flow: "change_address" }],
      [
        "do you deliver to Riga?",
        [ask("do you deliver to Riga?")],
        { asked: "address", flow: "change_address", locale: "en" },
      ],
    ]);
    holds("yes, no and never mind to a proposal", [
      ["ага, давайте", [{ type: "affirm" }], { proposal: true, flow: "change_email" }],
      ["та ні", [{ type: "deny" }], { proposal: true, flow: "change_email", locale: "uk" }],
      ["never mind", [{ type: "cancel_flow" }], { proposal: true, flow: "change_email", locale: "en" }],
      ["👍", [{ type: "affirm" }], { proposal: true, flow: "change_email" }],
    ]);
    holds("which of the offered is meant", [
      ["второй", [{ type: "choose", value: "order:10391" }], { asked: "order", choices: two }],
      ["the last one", [{ type: "choose", value: "order:10391" }], { asked: "order", choices: two, locale: "en" }],
      ["10482", [{ type: "choose", value: "order:10482" }], { asked: "order", choices: two }],
    ]);
    holds("a correction with its new value, or without one", [
      [
        "нет, не тот адрес, а Вильнюс, Пилес 3",
        [correct("address", "Вильнюс, Пилес 3")],
        { proposal: true, flow: "change_address" },
      ],
      ["не 10482, а 10483", [correct("order", "10483")], { flow: "track_order", asked: "phone_or_email" }],
      ["no, the other order", [correct("order", null)], { flow: "track_order", asked: "phone_or_email", locale: "en" }],
    ]);
    holds("a call for a person", [
      ["позовите менеджера", [{ type: "hand_off", reason: "asked" }]],
      ["дайте живу людину", [{ type: "hand_off", reason: "asked" }], { locale: "uk" }],
      ["i'm taking you to court", [{ type: "hand_off", reason: "legal" }], { locale: "en" }],
    ]);
    holds("a continuation by what was spoken of last", [
      [
        "а в Латвию?",
        [ask("Сколько стоит доставка в Латвию?")],
        {
          topic: { kind: "article", title: "Доставка", slug: "delivery", question: "Сколько стоит доставка в Литву?" },
        },
      ],
      [
        "Как заварить воронку? А чай вернуть можно?",
        [ask("Как заварить воронку?"), ask("А чай вернуть можно?")],
        {
          topic: { kind: "article", title: "Доставка", slug: "delivery", question: "Сколько стоит доставка в Литву?" },
        },
      ],
      [
        "а когда привезут?",
        [start("track_order"), set("order", "10482")],
        { topic: { kind: "order", number: "10482" } },
      ],
      [
        "а сколько стоит?",
        [{ type: "ask_product", query: "Кения АА", aspect: "price" }],
        { topic: { kind: "product", name: "Кения АА" } },
      ],
    ]);
    holds("through a wrong layout and Latin letters", [
      ["ult vjq pfrfp", [start("track_order")]],
      ["gde moy zakaz", [start("track_order")]],
      ["de moye zamovlennya", [start("track_order")], { locale: "uk" }],
    ]);
    holds("nothing where there is nothing", [
      ["???", []],
      ["🙂", []],
      ["фывапр", []],
      ["", []],
    ]);
    it("answers only what the schema of commands admits, also for very long and odd texts", async () => {
      for (const text of [
        "а".repeat(5000),
        "заказ ".repeat(900),
        "\u0000\u202e<script>",
        "1".repeat(300),
        "😀".repeat(300),
      ]) {
        for (const command of await commandsOf(get(), text))
          expect(CommandSchema.safeParse(command).success).toBe(true);
      }
    });
    it("gives each command a confidence between nought and one", async () => {
      const { commands } = await get()("хочу вернуть чайник и узнать, когда придут деньги", context());
      expect(commands.length).toBeGreaterThan(0);
      for (const { confidence } of commands) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    });
  });
}

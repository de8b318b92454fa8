import type {
  ActRefusal,
  ActsAnswer,
  ConfirmAnswer,
  NotedAnswer,
  ProposalAnswer,
} from "../../../src/web/desk/api/people-wire.ts";
import { orderHistory } from "./order-history-stub.ts";
import type { Answer, Asked } from "./routes.ts";

const AT = "2026-11-20T09:00:00.000Z";
const FIRST = "019a0000-0000-4000-8000-0000000000c1";
const ANEW = "019a0000-0000-4000-8000-0000000000c2";

const LATE: ActRefusal = {
  ...{ why: "order_shipped", text: "Заказ 10467 уже доставлен, поэтому изменить или отменить его нельзя." },
  rule: { key: "cancel.statuses", values: ["new", "paid"] },
};
const NOT_COFFEE: ActRefusal = {
  ...{ why: "not_returnable", text: "Кения АА, 250 г — такое мы не принимаем обратно." },
  rule: { key: "return.except_categories", values: ["Кофе", "Чай"] },
};
const NO_CHANGE: ActRefusal = {
  ...{
    why: "unsupported",
    text: "Правила магазина такого не предусматривают.",
    rule: { key: "change_payment", values: [] },
  },
};

const goods = [
  { ...{ sku: "GRIND-H", name: "Ручная кофемолка", left: 2, unitPrice: 39.9, refused: null }, into: [] },
  { ...{ sku: "KEN-250", name: "Кения АА, 250 г", left: 1, unitPrice: 13.9, refused: NOT_COFFEE }, into: [] },
];
const offer = (action: ActsAnswer["acts"][number]["action"], rest: Partial<ActsAnswer["acts"][number]>) => ({
  ...{ action, refused: null, reasons: null, goods: [], ways: [], ...rest },
});
const into = [
  { sku: "GRIND-E", name: "Электрическая кофемолка", difference: 20, available: 3 },
  { sku: "GRIND-H", name: "Ручная кофемолка", difference: 0, available: null },
];

const acts: ActsAnswer = {
  ...{ customer: "anna", told: { by: "telegram", locale: "uk" }, currency: "EUR" },
  delivery: { city: "Вильнюс", address: "Antakalnio g. 24" },
  home: { city: "Каунас", address: "Laisvės al. 1-2" },
  acts: [
    offer("cancel_order", { refused: LATE }),
    offer("return_items", {
      goods,
      ways: [
        { key: null, label: "Туда, откуда платили" },
        { key: "gift", label: "Подарочная карта, на ней 4,00 €" },
      ],
    }),
    offer("exchange_item", { goods: goods.map((one) => ({ ...one, into: one.refused ? [] : into })) }),
    offer("change_items", { refused: LATE }),
    offer("change_delivery_address", {}),
    offer("change_payment", { refused: NO_CHANGE }),
  ],
  done: [],
};

const proposal = (id: string, sum: string) => ({
  ...{ id, action: "return_items" as const, expiresAt: AT },
  text: `Оформить возврат из заказа 10467?\n• Ручная кофемолка — ${sum}\nКогда товар придёт к нам, вернём ${sum} на карту.`,
  told: {
    ...{ by: "telegram" as const, locale: "uk" as const },
    text: `Повернення за замовленням 10467 оформлено.\nКоли товар надійде до нас, повернемо ${sum} на картку.`,
  },
});

/** What was chosen: by a form, of a kind. */
const kindOf = ({ body }: Asked): string => Object(body.change).action;

function proposed(asked: Asked): ProposalAnswer {
  if (kindOf(asked) === "change_delivery_address")
    return { kind: "refused", refused: { why: "invalid_value", text: "Напишите улицу, дом и квартиру.", rule: null } };
  return { kind: "proposal", proposal: proposal(FIRST, "39,90 €") };
}

/** The first proposal has changed by the time of the yes; that which is shown anew is done. */
const confirmed = (name: string, { body }: Asked): ConfirmAnswer =>
  name.includes(FIRST)
    ? { kind: "changed", proposal: proposal(ANEW, "35,90 €") }
    : { kind: "done", told: Object(body).tell ? "telegram" : null };

/** Answers what is asked of acting for a customer; null where something else is asked. */
export function actingOf(asked: Asked): Answer | null {
  const [, what = ""] = /^\w+ \/api\/desk\/orders\/[^/]+\/(acts|proposals|done|returns|history)/.exec(asked.name) ?? [];
  if (what === "acts") return [200, acts];
  if (what === "history") return [200, orderHistory];
  if (what === "done") return [200, { done: [] }];
  if (what === "returns") return [200, { told: Object(asked.body).tell ? "telegram" : null } satisfies NotedAnswer];
  if (what !== "proposals") return null;
  return [200, asked.name.endsWith("/confirm") ? confirmed(asked.name, asked) : proposed(asked)];
}

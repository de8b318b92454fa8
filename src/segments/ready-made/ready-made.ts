import type { Locale } from "../../base/index.ts";
import type { Comparison, Condition, Definition, Happenings, Test, Window } from "../definition.ts";
import type { BuiltInField } from "../fields.ts";

/** A segment that most shops ask for, to be opened and saved. */
export interface ReadyMade {
  /** Under which it is saved once. */
  key: string;
  names: Record<Locale, string>;
  definition: Definition;
}

type Kind = Omit<ReadyMade, "definition"> & { where: Condition };
type Orders = Extract<Happenings, { source: "orders" }>;

const orders = (more: Partial<Orders> = {}): Orders => ({ source: "orders", ...more });
const atLeast = (value: number): Comparison => ({ op: ">=", value });
const days = (n: number): Window => ({ kind: "earlier", n, unit: "day" });

const counted = (of: Happenings, is: Comparison): Condition => ({
  kind: "quantity",
  of: { measure: "count", of },
  is,
});
const latestNps = (is: Comparison): Condition => ({
  kind: "quantity",
  of: { measure: "latest", of: { source: "nps" } },
  is,
});
const lastBought = (window: Window): Condition => ({ kind: "moment", which: "last", of: orders(), window });

const KINDS: readonly Kind[] = [
  {
    key: "no_orders",
    names: { ru: "Ещё ничего не купили", uk: "Ще нічого не купили", en: "No orders yet" },
    where: counted(orders(), { op: "=", value: 0 }),
  },
  {
    key: "unpaid_orders",
    names: { ru: "С неоплаченными заказами", uk: "З неоплаченими замовленнями", en: "With unpaid orders" },
    where: counted(orders({ orders: { payment: ["unpaid"] } }), atLeast(1)),
  },
  {
    key: "bought_last_year",
    names: { ru: "Покупали за последний год", uk: "Купували за останній рік", en: "Bought in the last year" },
    where: counted(orders({ window: { kind: "last", n: 1, unit: "year" } }), atLeast(1)),
  },
  inactive(60, { ru: "Не покупали 60 дней", uk: "Не купували 60 днів" }),
  inactive(90, { ru: "Не покупали 90 дней", uk: "Не купували 90 днів" }),
  inactive(120, { ru: "Не покупали 120 дней", uk: "Не купували 120 днів" }),
  {
    key: "birthday_this_week",
    names: { ru: "День рождения на этой неделе", uk: "День народження цього тижня", en: "Birthday this week" },
    where: { kind: "birthday", on: { kind: "this", unit: "week", shift: 0 } },
  },
  {
    key: "one_time_buyers",
    names: { ru: "Купили один раз", uk: "Купили один раз", en: "One-time buyers" },
    where: counted(orders(), { op: "=", value: 1 }),
  },
  {
    // Silent for twice as long as they used to be between two orders, and for a month at least.
    key: "lapsed_regulars",
    names: { ru: "Постоянные, которые пропали", uk: "Постійні, що перестали купувати", en: "Lapsed regulars" },
    where: {
      kind: "all",
      of: [
        counted(orders(), atLeast(3)),
        lastBought(days(30)),
        {
          kind: "compare",
          left: { measure: "days_since_last", of: orders() },
          op: ">",
          right: { measure: "days_between", of: orders() },
          times: 2,
        },
      ],
    },
  },
  {
    key: "promoters",
    names: { ru: "Советуют нас другим (NPS 9–10)", uk: "Радять нас іншим (NPS 9–10)", en: "Promoters (NPS 9–10)" },
    where: latestNps(atLeast(9)),
  },
  {
    key: "detractors",
    names: { ru: "Недовольны нами (NPS 0–6)", uk: "Невдоволені нами (NPS 0–6)", en: "Detractors (NPS 0–6)" },
    where: latestNps({ op: "<=", value: 6 }),
  },
  {
    // Have spent twice what a customer does on average, in three orders or more, and have not come back for two months.
    key: "vip_at_risk",
    names: { ru: "Самые ценные, кого можно потерять", uk: "Найцінніші, кого можна втратити", en: "VIP at risk" },
    where: {
      kind: "all",
      of: [
        { kind: "shop_average", of: { measure: "amount", of: orders() }, op: ">=", times: 2 },
        counted(orders(), atLeast(3)),
        lastBought(days(60)),
      ],
    },
  },
  {
    // The same by what was reckoned: who bought often and long ago, or whom the model takes for leaving.
    key: "rfm_at_risk",
    names: { ru: "Ценные, кто уходит (RFM)", uk: "Цінні, хто йде (RFM)", en: "Valuable and leaving (RFM)" },
    where: {
      kind: "all",
      of: [
        ofField("rfm_monetary", { kind: "number", is: atLeast(4) }),
        {
          kind: "any",
          of: [
            ofField("rfm_group", { kind: "in", values: ["at_risk", "cannot_lose"] }),
            ofField("churn_risk", { kind: "in", values: ["high"] }),
            ofField("p_alive", { kind: "number", is: { op: "<", value: 30 } }),
          ],
        },
      ],
    },
  },
  {
    key: "champions",
    names: { ru: "Чемпионы", uk: "Чемпіони", en: "Champions" },
    where: ofField("rfm_group", { kind: "in", values: ["champions"] }),
  },
  {
    key: "about_to_sleep",
    names: { ru: "Засыпающие", uk: "Засинають", en: "About to sleep" },
    where: ofField("rfm_group", { kind: "in", values: ["about_to_sleep"] }),
  },
  {
    key: "order_expected",
    names: {
      ru: "Ждём заказ в ближайшие 7 дней",
      uk: "Чекаємо на замовлення у найближчі 7 днів",
      en: "Expected to order in the next 7 days",
    },
    where: ofField("next_order", { kind: "within", window: { kind: "next", n: 7, unit: "day" } }),
  },
  {
    key: "with_returns",
    names: { ru: "Возвращали товар", uk: "Повертали товар", en: "Clients with returns" },
    where: counted({ source: "returns" }, atLeast(1)),
  },
];

function ofField(field: BuiltInField, test: Test): Condition {
  return { kind: "attribute", field, test };
}

function inactive(n: number, names: Record<"ru" | "uk", string>): Kind {
  return { key: `inactive_${n}`, names: { ...names, en: `Inactive for ${n} days` }, where: lastBought(days(n)) };
}

/** The ready-made segments, for a shop of a time zone. */
export const readyMade = (timezone: string): ReadyMade[] =>
  KINDS.map(({ where, ...kind }) => ({ ...kind, definition: { where, timezone } }));

import type { Condition, Definition, Look, MarketerAnswer } from "../../../src/web/desk/api/wire.ts";
import { figuresTold } from "./asked-figures.ts";
import { personTold } from "./asked-people.ts";
import type { Answer, Asked } from "./routes.ts";

/** A question with a word in it that nothing stands for. */
export const QUESTION = "клиенты из Тарту, сделавшие заказ за последние 90 дней и ничего не возвращавшие";
const UNREAD = "Тарту";
const CHAT = "01990000-0000-7000-a000-000000000001";

const DEFINITION: Definition = {
  where: {
    kind: "all",
    of: [
      {
        kind: "quantity",
        of: { measure: "count", of: { source: "orders", window: { kind: "last", n: 90, unit: "day" } } },
        is: { op: ">=", value: 1 },
      },
      { kind: "quantity", of: { measure: "count", of: { source: "returns" } }, is: { op: "=", value: 0 } },
    ],
  },
  timezone: "Europe/Vilnius",
};

const PEOPLE = [
  { externalId: "c000002", name: "Фаина Виноградова", facts: ["число заказов за последние 90 дней — 1"] },
  { externalId: "c000004", name: "Вероника Колесникова", facts: ["число заказов за последние 90 дней — 3"] },
];

const LOOK: Look = {
  reach: {
    total: 43,
    any: 30,
    channels: [
      { channel: "email", reachable: 29, noConsent: 14, noAddress: 0, blocked: 0 },
      { channel: "telegram", reachable: 2, noConsent: 33, noAddress: 7, blocked: 1 },
    ],
  },
  waterfall: {
    everybody: 310,
    steps: [
      { path: [0], left: 51, removed: 259 },
      { path: [1], left: 43, removed: 8 },
    ],
    top: null,
  },
  unknowns: [],
  near: [{ path: [1], text: "ни одного возврата за всё время", count: 8, people: PEOPLE.slice(0, 1) }],
  late: false,
};

/** Answers as the service does; a question always comes to the same two conditions. `said`: what was asked before. */
export function marketer({ name, body }: Asked, said: string[]): Answer {
  const { definition, text, anyway, which } = body as {
    definition?: Definition;
    text?: string;
    anyway?: boolean;
    which?: string;
  };
  switch (name.split("/").at(-1)) {
    case "chat":
      return [200, { chat: said.length > 0 ? CHAT : null, turns: said.map(again) }];
    case "ask":
      said.push(text ?? "");
      return [
        200,
        personTold(text ?? "", which, told(DEFINITION, "")) ??
          (/выручка|по городам/.test(text ?? "")
            ? figuresTold(text ?? "", { chat: CHAT })
            : told(DEFINITION, text ?? "")),
      ];
    case "refine":
      return [200, told(definition ?? DEFINITION, "")];
    case "look":
      return [200, LOOK];
    case "why":
      return [200, { lines: ["Подходит: 1 заказ за последние 90 дней."] }];
    case "save":
      return anyway
        ? [201, { id: CHAT, name: body.name, size: 8 }]
        : [409, { error: { code: "unread", message: "unread" } }];
    default:
      return [200, { sql: "select 1" }];
  }
}

const again = (text: string, at: number, all: string[]) => {
  const answer = told(DEFINITION, text);
  return { text, unread: answer.unread, answer: at < all.length - 1 ? { ...answer, count: null, people: [] } : answer };
};

function told(definition: Definition, text: string): MarketerAnswer {
  const conditions = definition.where.kind === "all" ? definition.where.of : [definition.where];
  const from = text.indexOf(UNREAD);
  return {
    chat: CHAT,
    status: from < 0 ? "answer" : "unsupported",
    definition,
    description: `Клиенты, у которых ${conditions.map(textOf).join("; ")}.`,
    clauses: conditions.map((condition, at) => ({ path: [at], text: textOf(condition) })),
    words: from < 0 ? [] : [{ from, to: from + UNREAD.length, use: "unread" }],
    unread: from < 0 ? [] : [UNREAD],
    missing: [],
    open: [],
    act: null,
    says: from < 0 ? [] : [`В данных нет никого из города «${UNREAD}».`],
    count: { value: conditions.length > 1 ? 43 : 51, atLeast: false },
    people: PEOPLE,
    sql: null,
  };
}

const textOf = (condition: Condition): string =>
  condition.kind === "quantity" && condition.of.of.source === "returns"
    ? "ни одного возврата за всё время"
    : "хотя бы один заказ за последние 90 дней";

import type { MarketerAnswer } from "../../../src/web/desk/api/wire.ts";

const NAMESAKES = [
  { externalId: "c000011", name: "Анна Иванова", facts: ["Рига", "+371 20 000 001"] },
  { externalId: "c000012", name: "Анна Иванова", facts: ["Даугавпилс", "+371 20 000 002"] },
  {
    externalId: "c000013-anna-ivanova-konstantinopolskaya-from-the-old-shop",
    name: '<b>Анна</b> "Мария" Иванова-Константинопольская',
    facts: ["Санкт-Петербург", "anna.maria.ivanova-konstantinopolskaya@long-address.example"],
  },
];

/** Goods for two people by name. */
const EACH = [
  {
    who: "София Белова",
    goods: [
      { sku: "KEN-250", name: "Кения АА, 250 г", why: "Обычно покупает раз в 5 недель, прошло 6." },
      { sku: "V60-02", name: "Воронка V60, размер 02", why: "Вместе с кофемолкой её берут 34 %." },
    ],
  },
  { who: "Иван Иванов", goods: [{ sku: "SEN-100", name: "Сенча, 100 г", why: "Любимая в Риге этой зимой." }] },
];

/** What words or a button about somebody come to; null for words about anything else. */
export function personTold(text: string, which: string | undefined, plain: MarketerAnswer): MarketerAnswer | null {
  const bare: MarketerAnswer = { ...plain, definition: null, description: "", clauses: [], count: null, people: [] };
  const stands: MarketerAnswer = { ...plain, act: { kind: "why" } };
  if (which !== undefined) return { ...stands, says: ["Анна Иванова не входит в эту группу.", "Нет: город — Таллин."] };
  if (/^что предложить /.test(text))
    return {
      ...bare,
      says: ["«Соне Беловой» — похоже, это София Белова, Рига."],
      offers: { kind: "each", each: EACH },
    };
  if (!/^почему /.test(text)) return null;
  const says = ["«Анны Ивановой» — это несколько клиентов. О ком речь?"];
  return { ...stands, says, which: { for: "why", people: NAMESAKES } };
}

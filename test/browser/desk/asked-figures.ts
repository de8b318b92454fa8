import type { Figures, MarketerAnswer, ToldFigures } from "../../../src/web/desk/api/wire.ts";

const MONTHS = ["май 2026", "июнь 2026", "июль 2026", "август 2026", "сентябрь 2026", "октябрь 2026"];
const CITIES = ["Вильнюс", "Каунас", "Клайпеда", "Даугавпилс и весь район вокруг него", "не указано"];
const HOW = "Как посчитано: сумма заказов; отменённые заказы не считаются.";

const euros = (value: number): string => `${value.toLocaleString("ru")} €`;

const SERIES: ToldFigures = {
  ...{ kind: "series", how: HOW, heading: "По месяцам", notes: [] },
  sentence: "Выручка за последние 6 месяцев (с 22 мая 2026), по месяцам. Для сравнения: 22 ноября 2025 – 21 мая 2026.",
  columns: [{ name: "Выручка", unit: "money" }],
  rows: MONTHS.map((label, at) => {
    const [value, before] = [1_200 + at * at * 130, 1_500 + at * 40];
    const change =
      value > before ? `▲ на 20 % больше (было ${euros(before)})` : `▼ на 20 % меньше (было ${euros(before)})`;
    return {
      key: `2026-0${at + 5}-01`,
      label,
      cells: [{ value, text: euros(value), before, change, way: "up" as const }],
    };
  }),
};

const TABLE: ToldFigures = {
  ...{ kind: "table", how: HOW, heading: "По городам", notes: [] },
  sentence: "Выручка за последние 6 месяцев (с 22 мая 2026), по городам.",
  columns: [{ name: "Выручка", unit: "money" }],
  rows: CITIES.map((label, at) => {
    const value = 4_000 - at * 800;
    return {
      key: at === 4 ? null : label,
      label,
      cells: [{ value, text: euros(value), share: `${33 - at * 6} % от всего` }],
    };
  }),
};

/** An answer in figures: by cities where the words ask for them, else by months. */
export function figuresTold(text: string, { chat }: Pick<MarketerAnswer, "chat">): MarketerAnswer {
  const told = text.includes("по городам") ? TABLE : SERIES;
  const question: Figures["question"] = {
    measures: [{ kind: "reckoned", how: "amount", of: { source: "orders" } }],
    timezone: "Europe/Vilnius",
  };
  return {
    ...{ chat, status: "answer", definition: null, description: told.sentence, clauses: [], words: [], unread: [] },
    ...{ missing: [], open: [], act: null, says: [], count: null, people: [], sql: null },
    figures: {
      ...{ question, by: told === TABLE ? "city" : "month", told, trouble: null, open: [] },
      people: { where: { kind: "all", of: [] }, timezone: "Europe/Vilnius" },
    },
  };
}

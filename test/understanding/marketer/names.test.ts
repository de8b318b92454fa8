import fc from "fast-check";
import { expect, test } from "vitest";
import type { Name, NameKind } from "../../../src/understanding/index.ts";
import { nameIndex } from "../../../src/understanding/marketer/names.ts";
import { tokensOf } from "../../../src/understanding/marketer/tokens.ts";
import { PLACES, saidAs } from "./words.ts";

const name = (kind: NameKind, value: string, ...names: string[]): Name => ({ kind, value, names: [value, ...names] });
const product = (value: string, title: string): Name => ({ kind: "product", value, names: [title] });

const NAMES: Name[] = [
  ...[
    "Москва",
    "Санкт-Петербург",
    "Київ",
    "Одеса",
    "Рига",
    "Львів",
    "London",
    "Kharkiv",
    "Ровно",
    "Уфа",
    "г. Тарасовка",
  ].map((city) => name("city", city)),
  name("region", "Московская обл."),
  name("category", "Кофе", "Кава", "Coffee"),
  ...[
    "Чай",
    "Чашки и кружки",
    "Ложки для кофе",
    "Кофемолки",
    "Coffee machines",
    "Аквариумы",
    "Cup",
    "Дом > Текстиль",
  ].map((one) => name("category", one)),
  ...["Lavazza", "Hario", "Неспрессо"].map((brand) => name("brand", brand)),
  product("p1", "Эфиопия Иргачефф, 250 г"),
  product("p2", "Кения АА 250 г"),
  product("p3", "Кения АА 1 кг"),
  name("campaign", "Осенняя распродажа 2025"),
  name("promo_code", "SPRING10"),
  name("source", "instagram"),
  name("source", "google_ads"),
  name("return_reason", "не подошёл размер"),
];
const INDEX = nameIndex(NAMES, PLACES);
const found = (text: string) =>
  INDEX.find(tokensOf(text)).map(
    (hit) => `${saidAs(text, hit)}: ${hit.names.map(({ value }) => value).join(", ")} (${hit.how})`,
  );

test.each<[string, string[]]>([
  ["клиенты из Москвы", ["Москвы: Москва (form)"]],
  ["москвичей и киевлян", ["москвичей: Москва (form)", "киевлян: Київ (exact)"]],
  ["from Moskva", ["Moskva: Москва (exact)"]],
  ["из Питера", ["Питера: Санкт-Петербург (form)"]],
  ["в санкт петербурге", ["санкт петербурге: Санкт-Петербург (form)"]],
  ["Kiev", ["Kiev: Київ (exact)"]],
  ["рижане и львів'яни", ["рижане: Рига (exact)", "львів'яни: Львів (exact)"]],
  ["зі Львова", ["Львова: Львів (form)"]],
  ["харківські", ["харківські: Kharkiv (form)"]],
  ["из Уфы", ["Уфы: Уфа (form)"]],
  ["в Тарасовке", ["Тарасовке: г. Тарасовка (form)"]],
  ["из Ровно", ["Ровно: Ровно (exact)"]],
  ["ровно 3 заказа", []],
  ["Подмосковье", ["Подмосковье: Московская обл. (exact)"]],
  ["купували каву", ["каву: Кофе (form)"]],
  ["coffees", ["coffees: Кофе (form)"]],
  ["чая", ["чая: Чай (form)"]],
  ["час", []],
  ["чашек", ["чашек: Чашки и кружки (part)"]],
  ["ложки", ["ложки: Ложки для кофе (part)"]],
  ["текстиль", ["текстиль: Дом > Текстиль (exact)"]],
  ["кофемолку", ["кофемолку: Кофемолки (form)"]],
  ["купували акваріуми", ["акваріуми: Аквариумы (translit)"]],
  ["купує", []],
  ["лаваццу", ["лаваццу: Lavazza (form)"]],
  ["nespresso", ["nespresso: Неспрессо (translit)"]],
  ["yirgacheffe", ["yirgacheffe: p1 (part)"]],
  ["кения аа", ["кения аа: p2, p3 (part)"]],
  ["из кении 1 кг", ["кении 1 кг: p3 (part)"]],
  ["«Кенія АА»", ["Кенія АА: p2, p3 (part)"]],
  ["масква", ["масква: Москва (typo)"]],
  ["осенней распродажи 2025", ["осенней распродажи 2025: Осенняя распродажа 2025 (form)"]],
  ["инстаграма", ["инстаграма: instagram (form)"]],
  ["с google ads", ["google ads: google_ads (exact)"]],
  ["spring10", ["spring10: SPRING10 (exact)"]],
  ["не подошел размер", ["не подошел размер: не подошёл размер (exact)"]],
  ["клиенты", []],
])("%s", (text, hits) => {
  expect(found(text)).toEqual(hits);
});

test("a city of the world that nobody is from is told from one that somebody is", () => {
  const places = (text: string) => INDEX.places(tokensOf(text)).map(({ kind, called }) => `${kind} ${called.en}`);
  expect(places("з Берліна та Львова")).toEqual(["city Berlin"]);
  expect(places("нижегородцы")).toEqual(["city Nizhny Novgorod"]);
  expect(places("в Польше")).toEqual(["country Poland"]);
  expect(places("на сумму больше 5 пар, one step back")).toEqual([]);
  expect(places("ростом выше 170, язык английский, крім чаю")).toEqual([]);
});

test("the nearest name is the one that looks most like the words", () => {
  expect(INDEX.nearest("Хариков", "city")?.value ?? null).toBe(null);
  expect(INDEX.nearest("Кофеварки", "category")?.value).toBe("Кофемолки");
});

test("what has a slip in it and may be several names is none of them", () => {
  const index = nameIndex([name("city", "Каменка"), name("city", "Калинка")], PLACES);
  expect(index.find(tokensOf("Каминка"))).toEqual([]);
});

test("twenty thousand products do not make searching slow", () => {
  const kinds = ["кофе", "чай", "чашка", "фильтр", "куртка"];
  const many = Array.from({ length: 20_000 }, (_, at) =>
    product(`x${at}`, `Товар ${kinds[at % 5]} Марка${at} ${at % 500} г`),
  );
  const index = nameIndex([...NAMES, ...many], PLACES);
  const tokens = tokensOf("клиенты из Масквы, купившие кофе Марка35 больше чем на 5000 и ничего не возвращавшие");
  index.find(tokens);
  // Processor time: the clock of a busy machine says nothing about this program.
  const begun = process.cpuUsage();
  for (let time = 0; time < 10; time++) index.find(tokens);
  expect(process.cpuUsage(begun).user / 1000 / 10).toBeLessThan(200);
});

test("whatever the text, names stand in it, in order", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom("кения", "аа", "москва", "-", "«", "»", "250", "г", "осенняя", "для", "не"),
          fc.string({ unit: "grapheme", maxLength: 4 }),
        ),
        { maxLength: 9 },
      ),
      (words) => {
        const text = words.join(" ");
        let end = 0;
        for (const hit of INDEX.find(tokensOf(text))) {
          expect(hit.from).toBeGreaterThanOrEqual(end);
          expect(hit.names.length).toBeGreaterThan(0);
          end = hit.to;
        }
      },
    ),
  );
});

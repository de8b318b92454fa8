import type { Locale } from "../../base/index.ts";

/** A product on the shop's page: one that the catalogue of `db/demo` sells, by its names there. The price is in euro. */
export interface Product {
  sku: string;
  picture: Picture;
  /** The colour of what is drawn, and of the ground that it stands on. */
  colors: [thing: string, ground: string];
  price: number;
  name: Record<Locale, string>;
  note: Record<Locale, string>;
}

/** What there is a drawing of: see illustrations.ts. */
export type Picture =
  | "flower"
  | "berry"
  | "caramel"
  | "nut"
  | "sun"
  | "moon"
  | "tin"
  | "dripper"
  | "grinder"
  | "kettle";

/** What the demo shop shows; a note says the size or colour that is sold under the SKU. */
export const PRODUCTS: Product[] = [
  {
    sku: "ETH-250",
    picture: "flower",
    colors: ["#c77f57", "#f3e4d6"],
    price: 12.9,
    name: { ru: "Эфиопия Иргачефф", uk: "Ефіопія Їрґачеффе", en: "Ethiopia Yirgacheffe" },
    note: {
      ru: "Светлая · цветы, бергамот · 250 г",
      uk: "Світле · квіти, бергамот · 250 г",
      en: "Light · floral, bergamot · 250 g",
    },
  },
  {
    sku: "KEN-250",
    picture: "berry",
    colors: ["#6f4a5f", "#eee1e4"],
    price: 13.9,
    name: { ru: "Кения АА", uk: "Кенія АА", en: "Kenya AA" },
    note: {
      ru: "Светлая · чёрная смородина · 250 г",
      uk: "Світле · чорна смородина · 250 г",
      en: "Light · blackcurrant · 250 g",
    },
  },
  {
    sku: "COL-250",
    picture: "caramel",
    colors: ["#a9652f", "#f4e6d0"],
    price: 11.9,
    name: { ru: "Колумбия Уила", uk: "Колумбія Уїла", en: "Colombia Huila" },
    note: {
      ru: "Средняя · карамель, яблоко · 250 г",
      uk: "Середнє · карамель, яблуко · 250 г",
      en: "Medium · caramel, apple · 250 g",
    },
  },
  {
    sku: "BRA-250",
    picture: "nut",
    colors: ["#5f4636", "#ebe1d6"],
    price: 9.9,
    name: { ru: "Бразилия Сантос", uk: "Бразилія Сантос", en: "Brazil Santos" },
    note: {
      ru: "Средне-тёмная · орех, шоколад · 250 г",
      uk: "Середньо-темне · горіх, шоколад · 250 г",
      en: "Medium-dark · nuts, chocolate · 250 g",
    },
  },
  {
    sku: "MOR-250",
    picture: "sun",
    colors: ["#d59a3a", "#f6ead0"],
    price: 10.9,
    name: { ru: "Смесь для эспрессо «Утро»", uk: "Бленд для еспресо «Ранок»", en: "Morning espresso blend" },
    note: {
      ru: "Плотная, для капучино · 250 г",
      uk: "Щільний, для капучино · 250 г",
      en: "Full-bodied, for milk · 250 g",
    },
  },
  {
    sku: "DEC-250",
    picture: "moon",
    colors: ["#4d5f72", "#e1e6e9"],
    price: 12.5,
    name: { ru: "Колумбия Декаф, без кофеина", uk: "Колумбія Декаф, без кофеїну", en: "Colombia Decaf" },
    note: { ru: "Swiss Water · 250 г", uk: "Swiss Water · 250 г", en: "Swiss Water · 250 g" },
  },
  {
    sku: "SEN-100",
    picture: "tin",
    colors: ["#6d8b57", "#e7ecdc"],
    price: 9.5,
    name: { ru: "Сэнча", uk: "Сенча", en: "Sencha" },
    note: { ru: "Зелёный чай · 100 г", uk: "Зелений чай · 100 г", en: "Green tea · 100 g" },
  },
  {
    sku: "DHP-50",
    picture: "tin",
    colors: ["#8a4b34", "#f1e0d7"],
    price: 12.9,
    name: { ru: "Да Хун Пао", uk: "Да Хун Пао", en: "Da Hong Pao" },
    note: { ru: "Улун · 50 г", uk: "Улун · 50 г", en: "Oolong · 50 g" },
  },
  {
    sku: "EG-100",
    picture: "tin",
    colors: ["#3f6572", "#dfe8ea"],
    price: 7.9,
    name: { ru: "Эрл Грей", uk: "Ерл Ґрей", en: "Earl Grey" },
    note: {
      ru: "Чёрный чай с бергамотом · 100 г",
      uk: "Чорний чай із бергамотом · 100 г",
      en: "Black tea with bergamot · 100 g",
    },
  },
  {
    sku: "V60-W",
    picture: "dripper",
    colors: ["#f7f1e8", "#dfd6c8"],
    price: 24.9,
    name: { ru: "Воронка V60 керамическая", uk: "Лійка V60 керамічна", en: "V60 ceramic dripper" },
    note: { ru: "Белая, на 1–2 чашки", uk: "Біла, на 1–2 чашки", en: "White, 1–2 cups" },
  },
  {
    sku: "HG-1",
    picture: "grinder",
    colors: ["#3a3430", "#e6e0d8"],
    price: 79,
    name: { ru: "Ручная кофемолка", uk: "Ручна кавомолка", en: "Hand grinder" },
    note: { ru: "Стальные жернова", uk: "Сталеві жорна", en: "Steel burrs" },
  },
  {
    sku: "KET-1",
    picture: "kettle",
    colors: ["#54624f", "#e2e6da"],
    price: 64,
    name: { ru: "Чайник с тонким носиком", uk: "Чайник із тонким носиком", en: "Gooseneck kettle" },
    note: { ru: "С термометром, 0,8 л", uk: "З термометром, 0,8 л", en: "With a thermometer, 0.8 l" },
  },
];

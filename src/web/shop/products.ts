import type { Locale } from "../../base/index.ts";

/** A product on the shop's page. The price is in euro. */
export interface Product {
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

/** What the demo shop shows; names, sizes and notes agree with its catalogue. */
export const PRODUCTS: Product[] = [
  {
    picture: "flower",
    colors: ["#c77f57", "#f3e4d6"],
    price: 12.9,
    name: { ru: "Эфиопия Иргачеффе", uk: "Ефіопія Їргачеффе", en: "Ethiopia Yirgacheffe" },
    note: {
      ru: "Светлая · цветы, бергамот · 250 г",
      uk: "Світле · квіти, бергамот · 250 г",
      en: "Light · floral, bergamot · 250 g",
    },
  },
  {
    picture: "berry",
    colors: ["#6f4a5f", "#eee1e4"],
    price: 13.9,
    name: { ru: "Кения AA", uk: "Кенія AA", en: "Kenya AA" },
    note: {
      ru: "Светлая · чёрная смородина · 250 г",
      uk: "Світле · чорна смородина · 250 г",
      en: "Light · blackcurrant · 250 g",
    },
  },
  {
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
    picture: "sun",
    colors: ["#d59a3a", "#f6ead0"],
    price: 10.9,
    name: { ru: "Смесь «Утро»", uk: "Суміш «Ранок»", en: "Blend “Morning”" },
    note: { ru: "Для эспрессо · 250 г", uk: "Для еспресо · 250 г", en: "For espresso · 250 g" },
  },
  {
    picture: "moon",
    colors: ["#4d5f72", "#e1e6e9"],
    price: 12.5,
    name: { ru: "Колумбия без кофеина", uk: "Колумбія без кофеїну", en: "Colombia Decaf" },
    note: { ru: "Swiss Water · 250 г", uk: "Swiss Water · 250 г", en: "Swiss Water · 250 g" },
  },
  {
    picture: "tin",
    colors: ["#6d8b57", "#e7ecdc"],
    price: 9.5,
    name: { ru: "Сенча", uk: "Сенча", en: "Sencha" },
    note: { ru: "Зелёный чай · 100 г", uk: "Зелений чай · 100 г", en: "Green tea · 100 g" },
  },
  {
    picture: "tin",
    colors: ["#8a4b34", "#f1e0d7"],
    price: 12.9,
    name: { ru: "Да Хун Пао", uk: "Да Хун Пао", en: "Da Hong Pao" },
    note: { ru: "Улун · 50 г", uk: "Улун · 50 г", en: "Oolong · 50 g" },
  },
  {
    picture: "tin",
    colors: ["#3f6572", "#dfe8ea"],
    price: 7.9,
    name: { ru: "Эрл Грей", uk: "Ерл Грей", en: "Earl Grey" },
    note: {
      ru: "Чёрный чай с бергамотом · 100 г",
      uk: "Чорний чай із бергамотом · 100 г",
      en: "Black tea with bergamot · 100 g",
    },
  },
  {
    picture: "dripper",
    colors: ["#f7f1e8", "#dfd6c8"],
    price: 24.9,
    name: { ru: "Воронка V60", uk: "Воронка V60", en: "V60 dripper" },
    note: { ru: "Керамика, на 1–2 чашки", uk: "Кераміка, на 1–2 чашки", en: "Ceramic, 1–2 cups" },
  },
  {
    picture: "grinder",
    colors: ["#3a3430", "#e6e0d8"],
    price: 79,
    name: { ru: "Ручная кофемолка", uk: "Ручна кавомолка", en: "Hand grinder" },
    note: { ru: "Стальные жернова", uk: "Сталеві жорна", en: "Steel burrs" },
  },
  {
    picture: "kettle",
    colors: ["#54624f", "#e2e6da"],
    price: 64,
    name: { ru: "Чайник с тонким носиком", uk: "Чайник із тонким носиком", en: "Gooseneck kettle" },
    note: { ru: "С термометром, 0,8 л", uk: "З термометром, 0,8 л", en: "With a thermometer, 0.8 l" },
  },
];

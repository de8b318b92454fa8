import type { Locale } from "../../../src/base/index.ts";

/** What a sentence of a model may have that its source has not. */
const LIES = ["number", "link", "phone", "negation", "promise", "person", "invented"] as const;

/** A false sentence for an article's true one: the kind that is asked for, or the next that can be made of it. */
export function lieFor(truth: string, locale: Locale, turn: number): string {
  for (let at = 0; at < LIES.length; at++) {
    const kind = LIES[(turn + at) % LIES.length] ?? "invented";
    const lie =
      kind === "number" ? otherNumber(truth) : kind === "negation" ? turned(truth, locale) : SAID[locale][kind];
    if (lie !== null) return lie;
  }
  return SAID[locale].invented;
}

function otherNumber(truth: string): string | null {
  const lie = truth.replace(/\d+/, (number) => String(Number(number) + 3));
  return lie === truth ? null : lie;
}

function turned(truth: string, locale: Locale): string | null {
  const found = TURNS[locale].find(([is]) => truth.includes(is));
  return found ? truth.replace(found[0], found[1]) : null;
}

/** The first that a sentence has is turned into its opposite. */
const TURNS: Record<Locale, [is: string, isNot: string][]> = {
  ru: [
    [" не ", " "],
    ["можно", "нельзя"],
    ["бесплатно", "платно"],
    ["действует", "не действует"],
  ],
  uk: [
    [" не ", " "],
    ["можна", "не можна"],
    ["безкоштовно", "платно"],
    ["діє", "не діє"],
  ],
  en: [
    [" not ", " "],
    ["n't ", " "],
    [" can ", " cannot "],
    [" is ", " is not "],
    [" are ", " are not "],
  ],
};

const SAID: Record<Locale, Record<Exclude<(typeof LIES)[number], "number" | "negation">, string>> = {
  ru: {
    link: "Подробности — на https://grain-and-leaf-bonus.example/gift.",
    phone: "Позвоните по номеру +370 699 00 123, и мы всё устроим.",
    promise: "Мы обещаем вернуть вам всю сумму сегодня.",
    person: "Заказ Ольги Петренко уже едет на улицу Лепу, 14.",
    invented: "К каждому заказу мы кладём в подарок термос.",
  },
  uk: {
    link: "Докладніше — на https://grain-and-leaf-bonus.example/gift.",
    phone: "Зателефонуйте на +370 699 00 123, і ми все владнаємо.",
    promise: "Обіцяємо повернути вам усю суму сьогодні.",
    person: "Замовлення Ольги Петренко вже їде на вулицю Лепу, 14.",
    invented: "До кожного замовлення ми кладемо в подарунок термос.",
  },
  en: {
    link: "Details are at https://grain-and-leaf-bonus.example/gift.",
    phone: "Call +370 699 00 123 and we will arrange it.",
    promise: "We promise to refund you in full today.",
    person: "Olga Petrenko's order is on its way to Lepu street 14.",
    invented: "Every order comes with a thermos as a present.",
  },
};

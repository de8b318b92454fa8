import type { Birthday, Window } from "../../segments/index.ts";
import type { Name, NameKind } from "./reading.ts";

/** Where a value stands: from one token up to another, which is not of it. */
export interface TokenSpan {
  from: number;
  to: number;
}

/** A number in words or digits: "5 000", "пять тысяч", "от 1000 до 5000", "второй", "дважды", "30%". */
export interface NumberHit extends TokenSpan {
  value: number;
  /** The upper end of a range that was said as one ("18-25", "від 2 до 4", "between 2 and 4"), both included. */
  upTo?: number;
  /** `ordinal`: "second"; `times`: "дважды", "3 раза", "2x"; `number`: anything else, money without a currency too. */
  is: "number" | "money" | "percent" | "ordinal" | "times";
  /** ISO 4217, of money. */
  currency?: string;
  /** As signs say it: ">5", "≥ 5", "2+". Words ("больше") are not part of a number. */
  sign?: ">" | ">=" | "<" | "<=" | "=" | "!=";
  /** "Пара", "a few", "около 5": not to be taken by the letter. */
  rough?: true;
  /** "In their thirties": nothing but an age. */
  isAge?: true;
}

/** A length of time: "30 дней", "полгода" (6 months), "полтора года" (18 months). */
export interface Length {
  n: number;
  unit: "hour" | "day" | "week" | "month" | "quarter" | "year";
  /** "30-60 дней", "от 3 до 6 месяцев". */
  upTo?: number;
}

/**
 * What words say of time:
 * - `window`: a stretch of time, with what leads to it ("за", "с", "до", "in the last"). `window` is how things that happened are held
 *   against it and `birthday` how birthdays are; null where it makes no sense (next week, for orders). `others`: other windows that the
 *   words may mean, where people differ. `length`: it came from a length of time ("за 30 дней", "90 days ago").
 * - `length`: a length with nothing that makes it a window: "30 лет", "14 дней".
 * - `ever`: "за всё время"; `vague`: "недавно", "давно", "последние месяцы", which nobody knows the length of.
 * - `every`: "каждый месяц", "monthly".
 * - `weekdays`: "по пятницам", "on weekends", 1 (Monday) to 7.
 */
export type TimeHit = TokenSpan &
  (
    | {
        kind: "window";
        /** `on`: in it. `over`: up to now. `ago`: a moment so long ago. `within`: in the course of a length, from whatever is said. */
        lead: "on" | "over" | "since" | "before" | "ago" | "range" | "within" | "ahead";
        window: Window | null;
        birthday: Birthday | null;
        length?: Length;
        others?: Window[];
        /** "За последние 30 дней", and not "за 30 дней". */
        latest?: true;
        /** Said without a year: "1 мая", "с 1 по 15 марта". */
        anyYear?: true;
        /** A bare "2025" that may be a number as well. */
        weak?: true;
      }
    | { kind: "ever" }
    | { kind: "vague"; which: "recent" | "long_ago" }
    | { kind: "length"; length: Length /** No number was said: "месяц". */; bare?: true }
    | { kind: "every"; unit: "day" | "week" | "month" | "quarter" | "year" }
    | { kind: "weekdays"; days: number[] }
  );

/** Names of the shop's data that words may mean; several where it is a name of several things. */
export interface NameHit extends TokenSpan {
  names: Name[];
  /**
   * `exact`: as the data has it, or a translation; `form`: inflected, an adjective of it, who lives there; `translit`: in the other
   * alphabet; `typo`: with a slip; `part`: some words of a longer name ("кения" of "Кения АА 250 г").
   */
  how: "exact" | "form" | "translit" | "typo" | "part";
  /** Of a value of the shop's own fields: goods that are called so too ("фильтр"). */
  goods?: Name[];
}

/** A place that is in the world and not in this shop's data. */
export interface PlaceHit extends TokenSpan {
  kind: Extract<NameKind, "city" | "region" | "country">;
  /** As it is called in Russian, Ukrainian and English. */
  called: { ru: string; uk: string; en: string };
}

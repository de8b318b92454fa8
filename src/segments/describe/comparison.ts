import type { Comparison } from "../definition.ts";
import type { Teller } from "./teller.ts";

/** The signs of comparisons as the replies name them. */
export const OP_NAMES = {
  ">": "more",
  ">=": "least",
  "<": "less",
  "<=": "most",
  "=": "equal",
  "!=": "other",
  between: "between",
} as const;

/**
 * How a number is written with its unit: `nom` where it stands alone ("3 заказа"), `gen` after a comparison ("больше 3 заказов"),
 * `bare` where the unit comes with another number behind it ("от 3 до 5 заказов").
 */
export type Counted = (n: number, form: "nom" | "gen" | "bare") => string;

/** "more than 3 orders", "from 1 to 5 orders inclusive". */
export function toldComparison(teller: Teller, { op, value, to = value }: Comparison, counted: Counted): string {
  const form = op === "=" ? "nom" : "gen";
  const first = counted(value, op === "between" ? "bare" : form);
  return teller.say("segment-op", { op: OP_NAMES[op], value: first, to: counted(to, form) });
}

/** Numbers without a unit. */
export const plain =
  (teller: Teller): Counted =>
  (n) =>
    teller.number(n);

/** Sums of the shop's money. */
export const sums =
  (teller: Teller): Counted =>
  (n) =>
    teller.money(n);

/** Numbers of days. */
export const daysOf =
  (teller: Teller): Counted =>
  (n, form) =>
    form === "bare" ? teller.number(n) : toldStep(teller, { n, unit: "day" }, form === "nom" ? "acc" : "gen");

/** Full years of age. */
export const years =
  (teller: Teller): Counted =>
  (n, form) =>
    form === "bare" ? teller.number(n) : teller.say("segment-years", { n, form });

/** "90 days"; `acc`: "за последние 90 дней", "неделю назад"; `gen`: "в течение 21 дня". */
export const toldStep = (teller: Teller, { n, unit }: { n: number; unit: string }, form: "acc" | "gen"): string =>
  teller.say("segment-step", { n, unit, form });

import { cents } from "../../base/index.ts";
import type { MoneyMove } from "../../orders/index.ts";

/** What a change of an order comes to in money; each plan has some of it. */
interface Sums {
  refunds?: readonly MoneyMove[];
  refund?: MoneyMove | null;
  payment?: MoneyMove;
  money?: MoneyMove | null;
  difference?: number;
  total?: { from: number; to: number };
}

/** How much moves, and from or to where, as one text: what was shown and what would be done are the same where these texts are. */
export const stakeOf = ({ refunds = [], refund, payment, money, difference = 0, total }: Sums): string =>
  JSON.stringify([
    [...refunds, refund, payment, money].map(
      (move) => move && [move.kind, cents(move.amount), move.method?.id ?? null],
    ),
    cents(difference),
    total && [cents(total.from), cents(total.to)],
  ]);

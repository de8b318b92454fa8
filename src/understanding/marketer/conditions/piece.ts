import type { Condition } from "../../../segments/index.ts";
import type { Fact, Piece } from "../grammar/clause.ts";
import { customerConditions } from "./customer.ts";
import type { Known } from "./known.ts";
import type { Made } from "./made.ts";
import { orderCondition } from "./orders.ts";
import { happeningConditions } from "./others.ts";

/** What a piece of the sentence says; null where its words make no condition. */
export function conditionOf(piece: Piece, known: Known): Made {
  if (piece.kind === "fact") return factCondition(piece);
  if (piece.group === "orders") return orderCondition(piece);
  return (happeningConditions[piece.group] ?? customerConditions[piece.group] ?? (() => null))(piece, known);
}

/** §9.7: "не из X" is known and different. */
function factCondition({ condition, negated }: Fact): Condition {
  if (!negated) return condition;
  if (condition.kind === "attribute" && condition.test.kind === "in") {
    return { kind: "attribute", field: condition.field, test: { kind: "not_in", values: condition.test.values } };
  }
  return condition.kind === "attribute" && condition.test.kind === "unknown"
    ? condition
    : { kind: "not", of: condition };
}

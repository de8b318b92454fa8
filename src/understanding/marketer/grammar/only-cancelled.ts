import type { Condition } from "../../../segments/index.ts";
import type { Node } from "./tree.ts";

/**
 * "Сделали только один заказ, и его отменили": cancelled orders are not counted among the others, so that the one there was is counted
 * among all.
 */
export function countCancelledToo(nodes: readonly Node[]): void {
  nodes.forEach((node, at) => {
    const next = nodes[at + 1];
    if (isOne(node.condition) && next !== undefined && TOLD.includes(next.join) && isCancelled(next.condition))
      node.condition = ofAll(node.condition);
  });
}

const TOLD: readonly Node["join"][] = ["and", "but", "comma", "who"];

const isOne = (condition: Condition): boolean =>
  JSON.stringify(condition) ===
  '{"kind":"quantity","of":{"measure":"count","of":{"source":"orders"}},"is":{"op":"=","value":1}}';

const isCancelled = (condition: Condition): boolean =>
  condition.kind === "quantity" &&
  condition.of.of.source === "orders" &&
  condition.of.of.orders?.status?.join() === "cancelled" &&
  condition.is.op === ">=" &&
  condition.is.value === 1;

const ofAll = (condition: Condition): Condition =>
  condition.kind === "quantity"
    ? {
        ...condition,
        of: {
          measure: "count",
          of: { source: "orders", orders: { status: ["new", "paid", "shipped", "delivered", "cancelled"] } },
        },
      }
    : condition;

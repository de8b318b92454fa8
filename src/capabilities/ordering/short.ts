import type { Offered, Outcome } from "../../dialogue/index.ts";
import { alternativesTo } from "../alternatives.ts";
import type { CapabilityContext } from "../capability.ts";
import { inStock, linesOf, productChoice, variantChoice, WITHOUT_IT } from "./ask-goods.ts";
import { type BasketLine, withPieces } from "./basket.ts";
import { inLines, variantName } from "./order-words.ts";
import type { Pending } from "./pending.ts";
import type { Quote } from "./quote.ts";

type Missing = Extract<Outcome, { kind: "missing" }>;
type Shortage = Extract<Quote, { ok: false }>;

/**
 * Says that something is not there, or not so many of it, and asks what instead: fewer, another variant, or something of its kind. What is
 * not there at all goes out of the basket.
 */
export function askShort(
  context: CapabilityContext,
  { line, left, sold }: Shortage,
  making: { basket: BasketLine[]; pending: Pending },
): Missing {
  const name = sold ? variantName(sold, context.locale) : line.sku;
  if (left > 0) return askFewer(line, left, name, making);
  making.basket = withPieces(making.basket, line.sku, 0);
  const variants = sold ? inStock(sold.product.variants).filter(({ sku }) => sku !== line.sku) : [];
  const without = making.basket.length > 0 ? [WITHOUT_IT] : [];
  const gone = { reply: "order-out-of-stock", args: { name } };
  if (sold && variants.length > 0) {
    making.pending.waiting = [{ name: sold.product.name, quantity: line.quantity }, ...making.pending.waiting];
    making.pending.which = "variant";
    const choices = variants.map((variant) => variantChoice(context, sold.product, variant));
    const lines = [gone, { reply: "order-other-variants" }, ...linesOf(context, sold.product, variants)];
    return {
      kind: "missing",
      slot: "variant",
      tell: inLines(lines, [...choices, ...without]),
      refused: "out_of_stock",
    };
  }
  const others = sold ? alternativesTo(context, sold.product) : [];
  const choices: Offered[] = others.map(({ product }) => productChoice(context, product, line.quantity));
  const lines = [gone, { reply: others.length > 0 ? "order-instead" : "order-ask-product-instead" }];
  return { kind: "missing", slot: "product", tell: inLines(lines, [...choices, ...without]), refused: "out_of_stock" };
}

function askFewer({ sku }: BasketLine, left: number, name: string, { pending }: { pending: Pending }): Missing {
  pending.last = sku;
  const choices: Offered[] = [
    { label: { reply: "order-choice-count", args: { count: left } }, value: String(left) },
    { label: { reply: "order-choice-without" }, value: "0" },
  ];
  const tell = inLines([{ reply: "order-few-left", args: { name, count: left } }], choices);
  return { kind: "missing", slot: "quantity", tell, refused: "out_of_stock" };
}

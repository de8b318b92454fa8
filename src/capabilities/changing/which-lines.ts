import type { Offered, Outcome } from "../../dialogue/index.ts";
import type { OrderFacts, Ruling } from "../../orders/index.ts";
import type { CapabilityContext, Slots } from "../capability.ts";
import { goodsName } from "../goods-name.ts";
import { type NamedItem, namedItems, productNamed } from "../named-items.ts";
import { type Chosen, type Piece, piecesOf } from "./pieces.ts";
import { piecesNamed } from "./pieces-named.ts";

/** Which goods of an order may be meant. */
export interface LinesWanted {
  order: OrderFacts;
  /** What stands against pieces of it, if anything. */
  against: (piece: Piece) => Ruling | null;
  /** The reply that asks which. */
  ask: string;
  /** The variant that tells which of a product's is meant. */
  variant?: string | undefined;
}

/** The pieces that are meant, and goods that were meant too but may not be. */
export interface LinesFound {
  chosen: Chosen[];
  leftOut: Piece[];
}

/** What stands for everything, as a button and as the value of the slot. */
const ALL = "all";

/**
 * The pieces of an order that a customer means: those that were named, with their counts, all, or the only ones that may be; else the
 * question which or how many, or what stands against all that was named.
 */
export function whichLines(
  context: CapabilityContext,
  slots: Slots,
  wanted: LinesWanted,
): LinesFound | Ruling | Outcome {
  const pieces = piecesOf(wanted.order);
  const allowed = pieces.filter((piece) => wanted.against(piece) === null);
  const [only] = allowed;
  const said = slots.item === ALL ? [] : namedItems(slots.item);
  // "The money on my gift card" names no goods, unless the order has one.
  const names = said.filter(
    ({ name }) => slots.payment !== "gift_card" || piecesNamed(context, pieces, name).length > 0,
  );
  if (names.length > 0) return named(context, slots, wanted, { pieces, allowed, names });
  if (!only) return firstRuling(pieces, wanted) ?? askWhich(context, wanted, pieces);
  if (slots.item === ALL) return { chosen: allowed.map(whole), leftOut: without(pieces, allowed) };
  if (allowed.length > 1) return askWhich(context, wanted, allowed);
  // Nobody said which: what may not be is told beside the only one that may.
  return counted(context, slots, [{ piece: only, quantity: null }], without(pieces, allowed));
}

const whole = (piece: Piece): Chosen => ({ piece, quantity: piece.left });

const without = (pieces: Piece[], some: Piece[]): Piece[] => pieces.filter((piece) => !some.includes(piece));

const firstRuling = (pieces: Piece[], { against }: LinesWanted): Ruling | null =>
  pieces.flatMap((piece) => against(piece) ?? [])[0] ?? null;

interface Named {
  pieces: Piece[];
  allowed: Piece[];
  names: NamedItem[];
}

interface Meant {
  piece: Piece;
  quantity: number | null;
  variant?: string | undefined;
}

function named(
  context: CapabilityContext,
  slots: Slots,
  wanted: LinesWanted,
  { pieces, allowed, names }: Named,
): LinesFound | Ruling | Outcome {
  const meant: Meant[] = [];
  for (const { name, quantity, variant } of names) {
    const found = piecesNamed(context, pieces, name, { variant: variant ?? wanted.variant });
    const [piece, ...others] = found;
    if (!piece) return notThere(context, wanted, allowed.length > 0 ? allowed : pieces, name);
    if (others.length > 0) {
      const may = found.filter((one) => allowed.includes(one));
      return (may.length === 0 ? firstRuling(found, wanted) : null) ?? askWhich(context, wanted, may);
    }
    meant.push({ piece, quantity, variant });
  }
  const may = meant.filter(({ piece }) => allowed.includes(piece));
  const leftOut = meant.flatMap(({ piece }) => (allowed.includes(piece) ? [] : [piece]));
  if (may.length > 0) return counted(context, slots, may, leftOut);
  return firstRuling(leftOut, wanted) ?? askWhich(context, wanted, allowed);
}

/** How many of each: as many as were said, else the only one; all of several lines that were named together. */
function counted(context: CapabilityContext, slots: Slots, meant: Meant[], leftOut: Piece[]): LinesFound | Outcome {
  const said = slots.quantity === undefined ? null : Number(slots.quantity);
  const chosen: Chosen[] = [];
  for (const { piece, quantity, variant } of meant) {
    const count = said ?? quantity ?? (piece.left === 1 || meant.length > 1 ? piece.left : null);
    if (count === null) return askHowMany(context, piece, false);
    if (!(count >= 1 && count <= piece.left)) return askHowMany(context, piece, true);
    chosen.push({ piece, quantity: count, variant });
  }
  return { chosen, leftOut };
}

/** Buttons for so many pieces at most; more are typed. */
const COUNTS_AT_MOST = 6;

function askHowMany({ locale }: CapabilityContext, { goods, left }: Piece, tooMany: boolean): Outcome {
  const counts = Array.from({ length: Math.min(left, COUNTS_AT_MOST) }, (_, at) => at + 1);
  const choices = counts.map((count): Offered => {
    const label = count === left ? { reply: "choice-count-all", args: { count: left } } : String(count);
    return { label, value: `quantity:${count}` };
  });
  const args = { item: goodsName(goods, locale), count: left };
  const saying = { reply: tooMany ? "only-so-many" : "how-many", args };
  return {
    kind: "missing",
    slot: "quantity",
    tell: { saying, choices },
    ...(tooMany ? { refused: "not_in_order" } : {}),
  };
}

function askWhich(context: CapabilityContext, { order, ask }: LinesWanted, pieces: Piece[]): Outcome {
  const saying = { reply: ask, args: { order: order.number } };
  return { kind: "missing", slot: "item", tell: { saying, choices: choicesOf(context, pieces) } };
}

function notThere(context: CapabilityContext, { order }: LinesWanted, pieces: Piece[], name: string): Outcome {
  const product = productNamed(context, name);
  const item = product ? (product.translations[context.locale]?.name ?? product.name) : name;
  const saying = { reply: "not-in-this-order", args: { order: order.number, item } };
  const tell = { saying, choices: choicesOf(context, pieces) };
  return { kind: "missing", slot: "item", tell, refused: "not_in_order" };
}

/** Goods as buttons. By their product's name, unless the order has several of it: what is said again in words is the same then. */
function choicesOf({ locale }: CapabilityContext, pieces: Piece[]): Offered[] {
  const choices = pieces.map(({ goods }): Offered => ({ label: goodsName(goods, locale), value: `item:${goods.sku}` }));
  return pieces.length > 1 ? [...choices, { label: { reply: "choice-all-items" }, value: `item:${ALL}` }] : choices;
}

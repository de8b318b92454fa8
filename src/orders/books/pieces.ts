/** What an act changed of a line, by its SKU before; without `before` the line is new. */
export interface LineEntry {
  sku: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Pieces by SKU. */
export type Pieces = ReadonlyMap<string, number>;

/** What an order's goods were before each of the changes of them, from now backwards; `changes` oldest first. */
export function piecesBefore(now: Pieces, changes: readonly (readonly LineEntry[])[]): Pieces[] {
  const states: Pieces[] = [];
  let pieces = now;
  for (const entries of changes.toReversed()) {
    pieces = takenBack(pieces, entries);
    states.push(pieces);
  }
  return states;
}

function takenBack(now: Pieces, entries: readonly LineEntry[]): Pieces {
  const pieces = new Map(now);
  const add = (values: LineEntry["before"], sku: string, sign: 1 | -1) => {
    // What was taken back says so, and counts no more.
    if (!values || values.withdrawn_at) return;
    const name = typeof values.sku === "string" ? values.sku : sku;
    pieces.set(name, (pieces.get(name) ?? 0) + sign * Number(values.quantity));
  };
  for (const { sku, before, after } of entries) {
    add(after, sku, -1);
    add(before, sku, 1);
  }
  return pieces;
}

/** Pieces of lines together. */
export function piecesOf(lines: readonly { sku: string; quantity: number }[]): Pieces {
  const pieces = new Map<string, number>();
  for (const { sku, quantity } of lines) pieces.set(sku, (pieces.get(sku) ?? 0) + quantity);
  return pieces;
}

/** Whether two are the same goods; prices are nobody's question. */
export function areSamePieces(one: Pieces, other: Pieces): boolean {
  return [...new Set([...one.keys(), ...other.keys()])].every((sku) => (one.get(sku) ?? 0) === (other.get(sku) ?? 0));
}

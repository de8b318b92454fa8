import type { Database } from "../../../src/database/index.ts";
import type { Played } from "./findings.ts";
import { type SaidMessage, type StoredMove, storedMoves } from "./rows.ts";
import type { Move } from "./shop-system.ts";

/** Each move is in the books once, and its customer was told of it once if they agreed to be. */
export async function notesOfMoves(
  { shop, api }: Played,
  db: Database,
  said: readonly SaidMessage[],
): Promise<string[]> {
  const stored = Map.groupBy(await storedMoves(db), ({ order, to }) => `${order} ${to}`);
  const notices = said.filter(({ turnId }) => turnId === null).map(({ content }) => content);
  const told = shop.moves.filter(({ customer }) => customer.person.consents);
  return [
    ...shop.refused.map((what) => `the service refused to move ${what}`),
    ...shop.moves.flatMap((move) => noteOf(move, stored.get(`${move.order} ${move.to}`) ?? [])),
    ...[...Map.groupBy(shop.moves, ({ order }) => order)].flatMap(([order, moves]) =>
      noteOfOrder(order, moves, notices, api),
    ),
    ...(notices.length === told.length ? [] : [`${notices.length} notices were written for ${told.length} moves`]),
  ];
}

function noteOf({ order, to, customer }: Move, [one, ...more]: StoredMove[]): string[] {
  if (!one || more.length > 0) return [`the move of ${order} to ${to} is noted ${one ? more.length + 1 : 0} times`];
  const wanted = customer.person.consents ? "telegram" : "no_consent";
  return one.outcome === wanted ? [] : [`the notice of ${order} ${to} ended with ${one.outcome}, not ${wanted}`];
}

function noteOfOrder(order: string, moves: Move[], notices: readonly string[], api: Played["api"]): string[] {
  const person = moves[0]?.customer.person;
  const wanted = person?.consents ? moves.length : 0;
  const told = notices.filter((content) => content.includes(order)).length;
  if (told !== wanted) return [`order ${order} moved ${moves.length} times and was told of ${told} times`];
  const seen = api.chat(person?.id ?? 0).filter(({ from, text }) => from === "bot" && text.includes(order)).length;
  return seen < told ? [`of ${told} notices of order ${order} ${seen} are in the chat`] : [];
}

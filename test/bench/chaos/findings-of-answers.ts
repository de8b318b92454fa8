import type { Courier } from "./courier.ts";
import type { Customer, Sent } from "./customer.ts";
import type { Played } from "./findings.ts";
import type { SaidMessage, StoredMessage } from "./rows.ts";

interface Books {
  courier: Courier;
  /** The turn that took a message. */
  turns: Map<string, string | null>;
  /** What a turn said. */
  words: Map<string | null, string>;
}

/** Each update was accepted and stored once, and the turn that took it said what it had to. */
export function notesOfAnswers(
  { courier, customers }: Played,
  stored: readonly StoredMessage[],
  said: readonly SaidMessage[],
): string[] {
  const words: Books["words"] = new Map();
  for (const { turnId, content } of said) words.set(turnId, `${words.get(turnId) ?? ""}${content}`);
  const books = { courier, words, turns: new Map(stored.map(({ externalId, turnId }) => [externalId, turnId])) };
  const notes = customers.flatMap((customer) => customer.sent.flatMap((sent) => noteOf(customer, sent, books)));
  const sent = customers.flatMap((customer) => customer.sent);
  const wanted = sent.length + sent.filter(({ again }) => again !== undefined).length;
  return stored.length === wanted ? notes : [...notes, `${stored.length} messages are stored of ${wanted}`];
}

function noteOf({ person }: Customer, sent: Sent, books: Books): string[] {
  const updates = [sent.updateId, ...(sent.again === undefined ? [] : [sent.again])];
  const why = updates.map((update) => notTaken(update, books)).find(Boolean) ?? notAnswered(sent, updates, books);
  return why ? [`${sent.kind} ${sent.mark} of ${person.id}: ${why}`] : [];
}

function notTaken(update: number, { courier, turns }: Books): string | null {
  const parcel = courier.parcels.get(update);
  const turn = turns.get(parcel?.externalId ?? "");
  if (parcel?.acceptedAt == null) return "the update was never accepted";
  if (turn === undefined) return "accepted, and not in the database";
  return turn === null ? "no turn took it" : null;
}

function notAnswered({ mark, answeredAt }: Sent, updates: number[], { courier, turns, words }: Books): string | null {
  const said = updates.map((update) => words.get(turns.get(courier.parcels.get(update)?.externalId ?? "") ?? "") ?? "");
  if (said.includes("")) return "its turn said nothing";
  if (!said.some((text) => text.includes(mark))) return "its turn did not answer it";
  return answeredAt === null ? "no answer was seen in the chat" : null;
}

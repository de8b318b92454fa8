import type { Courier } from "./courier.ts";
import type { Customer, Sent } from "./customer.ts";
import type { Played } from "./findings.ts";
import type { StoredMessage } from "./rows.ts";

/**
 * A turn notes when it began just after it has read what waits, in a process that may be busy: what was accepted so long before that
 * moment was there to be read.
 */
const SURELY_MS = 1_000;

interface Told extends Sent {
  broughtAt: number;
  acceptedAt: number;
  turnAt: number;
  /** The place of its answer in the chat. */
  place: number;
}

/**
 * Answers come in the order of the messages. It is asked of two texts of a chat, of which the customer wrote one before the other,
 * in two cases: the earlier one was accepted before the later one was first brought; or both were accepted before a turn of
 * either began. (Otherwise Telegram brought the later one first, and it was answered before anybody knew of the earlier one.)
 * The place of an answer is that of its first copy in the chat.
 */
export function notesOfOrder({ api, courier, customers }: Played, stored: StoredMessage[]): string[] {
  const began = new Map(stored.map(({ externalId, turnAt }) => [externalId, turnAt]));
  return customers.flatMap((customer) => {
    const said = api.chat(customer.person.id).filter(({ from }) => from === "bot");
    const told = customer.sent
      .filter(({ kind }) => kind === "order" || kind === "question" || kind === "change")
      .map((one) => ({ ...one, ...timesOf(one, courier, began), place: placeOf(one, said) }))
      .filter((one): one is Told => one.acceptedAt !== null && one.turnAt !== null && one.place >= 0)
      .sort((left, right) => left.messageId - right.messageId);
    return told.flatMap((later, at) => told.slice(0, at).flatMap((earlier) => complaint(customer, earlier, later)));
  });
}

function complaint({ person }: Customer, earlier: Told, later: Told): string[] {
  const inTurn = earlier.acceptedAt < later.broughtAt;
  const first = Math.min(earlier.turnAt, later.turnAt) - SURELY_MS;
  const together = earlier.acceptedAt < first && later.acceptedAt < first;
  if (!(inTurn || together) || earlier.place <= later.place) return [];
  return [`${later.kind} ${later.mark} of ${person.id} was answered before ${earlier.kind} ${earlier.mark}`];
}

function timesOf({ updateId }: Sent, courier: Courier, began: Map<string, number | null>) {
  const parcel = courier.parcels.get(updateId);
  return {
    broughtAt: parcel?.broughtAt ?? 0,
    acceptedAt: parcel?.acceptedAt ?? null,
    turnAt: began.get(parcel?.externalId ?? "") ?? null,
  };
}

const placeOf = ({ mark }: Sent, said: readonly { text: string }[]): number =>
  said.findIndex(({ text }) => text.includes(mark));

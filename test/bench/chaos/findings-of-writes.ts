import type { Database } from "../../../src/database/index.ts";
import type { Attempt, Customer } from "./customer.ts";
import type { Played } from "./findings.ts";
import { type StoredCard, type StoredProposal, storedCards, storedProposals } from "./rows.ts";

/** Each change that was confirmed was made once, nothing else was, and the last one stands. */
export async function notesOfWrites({ customers }: Played, db: Database): Promise<string[]> {
  const proposals = Map.groupBy(await storedProposals(db), ({ email }) => email);
  const cards = new Map((await storedCards(db)).map((card) => [card.customer, card]));
  return customers.flatMap((customer) => {
    const card = cards.get(customer.person.customer ?? "");
    const attempts = customer.attempts.flatMap((attempt) => noteOf(attempt, proposals.get(attempt.email) ?? []));
    return card ? [...attempts, ...noteOfCard(customer, card)] : attempts;
  });
}

function noteOf({ email, confirmed }: Attempt, [one, ...more]: StoredProposal[]): string[] {
  if (!one || more.length > 0) return [`${email} was proposed ${one ? more.length + 1 : 0} times`];
  if (one.done !== confirmed) return [`${email} was ${confirmed ? "confirmed and not done" : "done unasked"}`];
  return one.audits === (one.done ? 1 : 0) ? [] : [`${email} is ${one.audits} times in the audit`];
}

function noteOfCard({ attempts }: Customer, { customer, email, audits }: StoredCard): string[] {
  const done = attempts.filter(({ confirmed }) => confirmed);
  const wanted = done.at(-1)?.email ?? email;
  const notes = audits === done.length ? [] : [`${customer}: ${audits} changes for ${done.length} confirmations`];
  return email === wanted ? notes : [...notes, `${customer} has the e-mail ${email} and not ${wanted}`];
}

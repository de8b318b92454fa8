import type { NpsRow, TicketRow } from "../../src/feedback/index.ts";
import type { Person } from "./person.ts";
import type { Random } from "./random.ts";

const HOUR = 3_600_000;

const TOPICS = [
  ["вопрос о товаре", 30],
  ["доставка", 28],
  ["жалоба", 16],
  ["оплата", 14],
  ["возврат", 14],
] as const;

/** What somebody wrote to the support: mostly nothing; some of it is not answered yet. */
export function ticketsOf(random: Random, { row }: Person, at: Date): TicketRow[] {
  const tickets = random.chance(0.13) ? (random.chance(0.2) ? 2 : 1) : 0;
  return Array.from({ length: tickets }, () => {
    const opened = random.between(row.registered_at.getTime(), at.getTime());
    const closed = random.chance(0.9) ? opened + random.between(0.5, 30) * HOUR : at.getTime();
    const done = closed < at.getTime();
    return {
      customer_external_id: row.external_id,
      opened_at: new Date(opened),
      closed_at: done ? new Date(closed) : null,
      topic: random.weighted<string>(TOPICS),
      rating: done && random.chance(0.7) ? random.whole(1, 5) : null,
    };
  });
}

/** How likely somebody is to recommend the shop, for those who were asked, some of them twice. */
export function scoresOf(random: Random, { row }: Person, at: Date): NpsRow[] {
  const asked = random.chance(0.18) ? (random.chance(0.3) ? 2 : 1) : 0;
  return Array.from({ length: asked }, () => ({
    customer_external_id: row.external_id,
    score: Math.min(10, Math.round(10 - random.next() ** 2.2 * 9)),
    at: new Date(random.between(row.registered_at.getTime(), at.getTime())),
  }));
}

import type { Played } from "./findings.ts";
import type { Kill } from "./wreck.ts";

/** How much went on, and how fast; times in milliseconds. */
export interface Figures {
  messages: number;
  moves: number;
  redelivered: number;
  kills: number;
  /** Of messages that were answered, a second, from the first to the last. */
  perSecond: number;
  answer: { p50: number; p95: number; most: number };
  /** How long nobody answered at the address of a process that was killed. */
  down: { p50: number; most: number };
  /** From a kill until all that had been accepted before it, and was not answered, was answered. */
  recovery: { p50: number; most: number };
}

/** The figures of a run that began at an instant. */
export function figuresOf({ customers, courier, shop }: Played, kills: readonly Kill[], from: number): Figures {
  const sent = customers.flatMap((customer) => customer.sent);
  const answered = sent.flatMap(({ updateId, sentAt, answeredAt }) => {
    const acceptedAt = courier.parcels.get(updateId)?.acceptedAt ?? Number.POSITIVE_INFINITY;
    return answeredAt === null ? [] : [{ acceptedAt, answeredAt, took: answeredAt - sentAt }];
  });
  const recoveries = kills.map(({ at }) => {
    const hit = answered.filter(({ acceptedAt, answeredAt }) => acceptedAt < at && answeredAt > at);
    return Math.max(0, ...hit.map(({ answeredAt }) => answeredAt - at));
  });
  const took = answered.map((one) => one.took);
  const last = Math.max(from + 1, ...answered.map(({ answeredAt }) => answeredAt));
  return {
    ...{ messages: sent.length, moves: shop.moves.length, redelivered: courier.again, kills: kills.length },
    perSecond: answered.length / ((last - from) / 1000),
    answer: { p50: quantile(took, 0.5), p95: quantile(took, 0.95), most: quantile(took, 1) },
    down: spread(kills.map(({ downMs }) => downMs)),
    recovery: spread(recoveries),
  };
}

const spread = (values: number[]) => ({ p50: quantile(values, 0.5), most: quantile(values, 1) });

const quantile = (values: number[], share: number): number =>
  values.toSorted((left, right) => left - right)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

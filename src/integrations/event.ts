/** What other systems may be told of; the names are theirs to rely on. */
export const EVENT_KINDS = [
  "order.changed",
  "customer.changed",
  "conversation.handed_off",
  "conversation.closed",
  "segment.joined",
  "segment.left",
] as const;

/** One of {@link EVENT_KINDS}. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something that happened: which, and to whom, by the shop's own keys; nobody's data. */
export interface ShopEvent {
  /** The same of one event, however often it is told. */
  id: string;
  kind: EventKind | "test";
  at: Date;
  data: Record<string, unknown>;
}

/** What is posted of an event: the payload of Standard Webhooks. */
export const payloadOf = ({ kind, at, data }: Pick<ShopEvent, "kind" | "at" | "data">): Record<string, unknown> => ({
  type: kind,
  timestamp: at.toISOString(),
  data,
});

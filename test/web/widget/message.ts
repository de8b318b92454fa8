import type { WireMessage } from "../../../src/channels/web-chat/index.ts";

/** A message of the thread, with what a test does not care about filled in. */
export const message = (seq: number, more: Partial<WireMessage> = {}): WireMessage => ({
  seq,
  id: `message-${seq}`,
  from: "bot",
  at: "2027-03-01T10:00:00.000Z",
  text: `text ${seq}`,
  buttons: [],
  sources: [],
  products: [],
  ...more,
});

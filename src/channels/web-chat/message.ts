import type { Inbound } from "../../outbox/index.ts";
import type { ChatMessage } from "./port.ts";
import type { Visitor } from "./tokens.ts";
import type { WireMessage } from "./wire.ts";

/** A request to send, as it left its schema: one of `text` and `button` is there. */
interface Sent {
  id: string;
  text?: string | undefined;
  button?: string | undefined;
  label?: string | undefined;
}

/** Wire → inbound. The client's id is kept under its visitor's, so that nobody's id can stand in the way of another's. */
export function toInbound(visitor: Visitor, sent: Sent, at: Date): Inbound {
  return {
    channel: "web",
    externalId: ownPrefix(visitor.id) + sent.id,
    sender: { id: visitor.id, language: visitor.language },
    content: contentOf(sent),
    at,
  };
}

/** A message of the thread → wire; the visitor's own get back the id that their client made. */
export function toWire(visitor: Visitor, message: ChatMessage): WireMessage {
  const prefix = ownPrefix(visitor.id);
  const id = message.id.startsWith(prefix) ? message.id.slice(prefix.length) : message.id;
  return { ...message, id, at: message.at.toISOString() };
}

function contentOf({ text, button, label }: Sent): Inbound["content"] {
  if (button === undefined) return { kind: "text", text: text ?? "" };
  return label ? { kind: "button", payload: button, label } : { kind: "button", payload: button };
}

const ownPrefix = (visitor: string): string => `${visitor}:`;

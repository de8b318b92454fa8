import type { FileKind, Inbound } from "../../outbox/index.ts";
import type { WebChatOptions } from "./options.ts";
import type { ChatMessage } from "./port.ts";
import { signFile, type Visitor } from "./tokens.ts";
import type { WireMessage } from "./wire.ts";

/** A request to send, as it left its schema: one of `text` and `button` is there. */
interface Sent {
  id: string;
  text?: string | undefined;
  button?: string | undefined;
  label?: string | undefined;
}

/** Where the file of a message is fetched. */
const filePath = (id: string): string => `/api/chat/files/${id}`;

/** Wire → inbound. The client's id is kept under its visitor's, so that nobody's id can stand in the way of another's. */
export const toInbound = (visitor: Visitor, sent: Sent, at: Date): Inbound =>
  inboundOf(visitor, { id: sent.id, content: contentOf(sent) }, at);

/** A file that was kept → inbound. */
export const fileInbound = (
  visitor: Visitor,
  { id, what, name }: { id: string; what: FileKind; name: string },
  at: Date,
): Inbound => inboundOf(visitor, { id, content: { kind: "file", what, reference: id, caption: null, name } }, at);

function inboundOf(visitor: Visitor, sent: { id: string; content: Inbound["content"] }, at: Date): Inbound {
  return {
    channel: "web",
    externalId: ownPrefix(visitor.id) + sent.id,
    sender: { id: visitor.id, language: visitor.language },
    content: sent.content,
    at,
  };
}

/** A message of the thread → wire; the visitor's own get back the id that their client made. */
export async function toWire(
  { visitorKey, clock }: Pick<WebChatOptions, "visitorKey" | "clock">,
  visitor: Visitor,
  { file, ...message }: ChatMessage,
): Promise<WireMessage> {
  const prefix = ownPrefix(visitor.id);
  const id = message.id.startsWith(prefix) ? message.id.slice(prefix.length) : message.id;
  const wire = { ...message, id, at: message.at.toISOString() };
  if (!file) return wire;
  const key = await signFile(visitorKey, { visitor: visitor.id, file: file.id }, clock());
  return { ...wire, file: { what: file.what, name: file.name, url: `${filePath(file.id)}?key=${key}` } };
}

function contentOf({ text, button, label }: Sent): Inbound["content"] {
  if (button === undefined) return { kind: "text", text: text ?? "" };
  return label ? { kind: "button", payload: button, label } : { kind: "button", payload: button };
}

const ownPrefix = (visitor: string): string => `${visitor}:`;

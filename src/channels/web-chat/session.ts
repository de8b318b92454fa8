import { asLocale, newId } from "../../base/index.ts";
import type { WebChatOptions } from "./options.ts";
import { readCustomer, readVisitor, type Visitor } from "./tokens.ts";

/** What a browser says about itself: see `SessionRequest`. */
interface Asked {
  visitor?: string | undefined;
  customer?: string | null | undefined;
  language?: string | undefined;
}

/** The visitor that a session goes on with, or why there is none: a code and a sentence. */
type Opened = { visitor: Visitor } | { code: "visitor_token" | "customer_token"; wrong: string };

/**
 * Reads both tokens before anything is changed, then decides who goes on: the same visitor, or a new one where another customer
 * of the shop sits down at this browser, so that nobody reads on in someone else's chat, also where that one proved who they are by
 * a code or in Telegram.
 */
export async function openSession(options: WebChatOptions, asked: Asked): Promise<Opened> {
  const at = options.clock();
  const held = asked.visitor === undefined ? null : await readVisitor(options.visitorKey, asked.visitor, at);
  if (asked.visitor !== undefined && !held)
    return { code: "visitor_token", wrong: "The visitor token is not valid any more: open a session without one." };
  const read = asked.customer ? await readCustomer(options.customerKey, asked.customer, at) : null;
  if (read && "wrong" in read) return { code: "customer_token", wrong: read.wrong };
  const language = asLocale(asked.language) ?? held?.language ?? options.language ?? "en";
  const visitor = { ...(held ?? nobody(at)), language };
  if (read) return { visitor: await vouchedFor(options, visitor, read.externalId, at) };
  return { visitor: asked.customer === null ? await loggedOut(options, visitor, at) : visitor };
}

const nobody = (at: Date) => ({ id: newId(at), customer: null });

async function vouchedFor(options: WebChatOptions, visitor: Visitor, customer: string, at: Date): Promise<Visitor> {
  const another =
    (visitor.customer !== null && visitor.customer.id !== customer) ||
    (await options.port.isSomebodyElse(visitor.id, customer));
  if (another) await options.port.forget(visitor.id);
  const id = another ? newId(at) : visitor.id;
  return { ...visitor, id, customer: { id: customer, known: await options.port.identify(id, customer) } };
}

async function loggedOut(options: WebChatOptions, visitor: Visitor, at: Date): Promise<Visitor> {
  if (!visitor.customer) return visitor;
  await options.port.forget(visitor.id);
  return { ...visitor, ...nobody(at) };
}

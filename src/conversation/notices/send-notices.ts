import { asLocale, type Clock, errorFields, type Locale, type Log, newId } from "../../base/index.ts";
import { atomically, type Database, isConnectionError, sqlState } from "../../database/index.ts";
import {
  markNoticed,
  NOTICE_LIVES_MS,
  nextWaitingChange,
  type OrderSummary,
  orderOfNumber,
  passOverChanges,
  type WaitingChange,
} from "../../orders/index.ts";
import { enqueue } from "../../outbox/index.ts";
import type { Wording } from "../../wording/index.ts";
import { tell } from "../say.ts";
import { chooseDoor, type Door, type Reach } from "./door.ts";
import { keepNotice, NEWS_OF_ORDERS, reachOf } from "./queries.ts";
import { letterOf, tellMove } from "./words.ts";

/** What notices are made of. */
export interface NoticeParts {
  db: Database;
  clock: Clock;
  log: Log;
  wording: Wording;
}

/** As many moves are looked at in one go. */
const AT_MOST = 100;

/**
 * Tells customers of their orders that moved on, each move once, over all replicas: what is said and that it is said are kept in one
 * transaction. Answers how many messages were written; those to Telegram and by e-mail wait in the outbox then.
 */
export async function sendNotices(parts: NoticeParts): Promise<number> {
  const at = parts.clock();
  await passOverChanges(parts.db, new Date(at.getTime() - NOTICE_LIVES_MS), at);
  let sent = 0;
  for (let looked = 0; looked < AT_MOST; looked += 1) {
    const outcome = await settleNext(parts, at);
    if (outcome === null) break;
    if (SENT.has(outcome)) sent += 1;
  }
  return sent;
}

const SENT: ReadonlySet<string> = new Set(["telegram", "web", "email"]);

/** Settles one move; null where none is left. */
async function settleNext(parts: NoticeParts, at: Date): Promise<string | null> {
  let change: WaitingChange | null = null;
  try {
    return await atomically(parts.db, async () => {
      change = await nextWaitingChange(parts.db);
      if (!change) return null;
      const outcome = await notice(parts, change, at);
      await markNoticed(parts.db, change.id, outcome, at);
      return outcome;
    });
  } catch (error) {
    if (!change || maySucceedLater(error)) throw error;
    return giveUp(parts, change, at, error);
  }
}

/** A lost connection, or a transaction that gave way to another one. */
const maySucceedLater = (error: unknown): boolean =>
  isConnectionError(error) || /^(?:40|53|55|57)/.test(sqlState(error) ?? "");

/** A move that cannot be told would stand before all others for ever. */
async function giveUp(parts: NoticeParts, { id, number }: WaitingChange, at: Date, error: unknown): Promise<string> {
  parts.log.error("notice_failed", { order: number, ...errorFields(error) });
  await markNoticed(parts.db, id, "failed", at);
  return "failed";
}

/** Writes the notice of a move to whoever is to be told; answers by which door, or why nobody is told. */
async function notice(parts: NoticeParts, change: WaitingChange, at: Date): Promise<string> {
  const order = await orderOfNumber(parts.db, change.number);
  const reach = change.customerId === null ? null : await reachOf(parts.db, change.customerId);
  if (!order || !reach) return "no_door";
  const door = chooseDoor(reach);
  return (await write(parts, { change, order, reach, door, at })) ? door.by : "nothing_to_tell";
}

interface Notice {
  change: WaitingChange;
  order: OrderSummary;
  reach: Reach;
  door: Door;
  at: Date;
}

/** False where a move is nothing to tell of. */
async function write(parts: NoticeParts, { change, order, reach, door, at }: Notice): Promise<boolean> {
  const telling = tellMove(change, order);
  if (!telling) return false;
  const locale = localeOf(reach, door);
  const consent = change.customerId === null ? {} : { consentOf: change.customerId, topic: NEWS_OF_ORDERS };
  if (door.by === "email") {
    const letter = letterOf(parts.wording, locale, { to: door.address, move: change.to, telling, order });
    const content = { ...letter, ...consent };
    await enqueue(parts.db, [{ channel: "email", destination: door.address, content, at }]);
  } else if ("thread" in door) {
    const { conversationId, channel, senderId } = door.thread;
    const [id, content] = [newId(at), tell(parts.wording, locale, telling)];
    await keepNotice(parts.db, {
      ...{ id, conversationId, channel, content, at },
      topic: { kind: "order", number: order.number },
    });
    if (channel === "telegram") {
      const message = { kind: "message" as const, reply: false, message: content, ...consent };
      await enqueue(parts.db, [{ id, channel, destination: senderId, content: message, conversationId, at }]);
    }
  }
  return true;
}

/** The language of the customer's card, else of the thread. */
function localeOf({ language, threads }: Reach, door: Door): Locale {
  const thread = "thread" in door ? door.thread : threads[0];
  return asLocale(language) ?? asLocale(thread?.locale) ?? "ru";
}

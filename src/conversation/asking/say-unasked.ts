import { type Locale, newId } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import type { Telling } from "../../dialogue/index.ts";
import { enqueue } from "../../outbox/index.ts";
import type { Wording } from "../../wording/index.ts";
import { isPushed } from "../queries.ts";
import { tell } from "../say.ts";
import { keepUnasked } from "./queries.ts";

/** Where somebody is told or asked something. */
export interface Addressee {
  conversationId: string;
  channel: "web" | "telegram";
  senderId: string;
  locale: Locale;
  at: Date;
  /** Whose consent it needs until it has left, where it needs any. */
  consentOf?: number;
  /** Whether it is mailed where nobody fetches it from the page. */
  mailed?: boolean;
}

/** Says or asks something that the customer did not ask for: in the thread, and through the outbox where the door has to be spoken to. */
export async function sayUnasked(db: Database, wording: Wording, to: Addressee, telling: Telling): Promise<void> {
  const { conversationId, channel, senderId, locale, at, consentOf, mailed = false } = to;
  const [id, content] = [newId(at), tell(wording, locale, telling)];
  await keepUnasked(db, { id, conversationId, channel, content, choices: telling.choices ?? [], mailed, at });
  if (!isPushed(channel)) return;
  const message = {
    kind: "message" as const,
    reply: false,
    message: content,
    ...(consentOf === undefined ? {} : { consentOf }),
  };
  await enqueue(db, [{ id, channel, destination: senderId, content: message, conversationId, at }]);
}

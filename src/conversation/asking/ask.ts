import { type Locale, newId } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import type { Telling } from "../../dialogue/index.ts";
import { enqueue } from "../../outbox/index.ts";
import type { Wording } from "../../wording/index.ts";
import { isPushed } from "../queries.ts";
import { tell } from "../say.ts";
import { keepQuestion } from "./queries.ts";

/** Where somebody is asked something. */
export interface Asking {
  conversationId: string;
  channel: "web" | "telegram";
  senderId: string;
  locale: Locale;
  at: Date;
  /** Whose consent it needs until it has left, where it needs any. */
  consentOf?: number;
}

/** Asks something with buttons that the customer did not ask for: into the thread, and into the outbox where the door has to be spoken to. */
export async function ask(db: Database, wording: Wording, asking: Asking, question: Telling): Promise<void> {
  const { conversationId, channel, senderId, locale, at, consentOf } = asking;
  const [id, content] = [newId(at), tell(wording, locale, question)];
  const offer = { choices: question.choices ?? [] };
  await keepQuestion(db, { id, conversationId, channel, content, offer, at });
  if (!isPushed(channel)) return;
  const message = {
    kind: "message" as const,
    reply: false,
    message: content,
    ...(consentOf === undefined ? {} : { consentOf }),
  };
  await enqueue(db, [{ id, channel, destination: senderId, content: message, conversationId, at }]);
}

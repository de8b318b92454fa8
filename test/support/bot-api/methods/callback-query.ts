import { badRequest } from "../refusal.ts";
import type { Method } from "./method.ts";

/** How long a tap may be answered, in milliseconds: as long as Telegram's own server keeps the update of one. */
const QUERY_LIFE_MS = 150_000;

const GONE = "query is too old and response timeout expired or query ID is invalid";

/** `answerCallbackQuery`: a tap that is known and young; answering it again is fine, as with Telegram. */
export const answerCallbackQuery: Method = (world, parameters) => {
  const kept = world.queries.get(parameters.string("callback_query_id"));
  if (!kept) throw badRequest(GONE);
  if (Date.now() - kept.at > QUERY_LIFE_MS) throw badRequest(GONE, { ours: false });
  if (parameters.string("text").length > 200) throw badRequest("MESSAGE_TOO_LONG");
  return true;
};

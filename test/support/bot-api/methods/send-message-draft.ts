import { badRequest } from "../refusal.ts";
import type { Method } from "./method.ts";

const TEXT_MAX = 4096;

/** `sendMessageDraft`: nothing of it stays in the chat. */
export const sendMessageDraft: Method = (world, parameters) => {
  if (!parameters.integer("draft_id")) throw badRequest("DRAFT_ID_INVALID");
  if (parameters.string("text").length > TEXT_MAX) throw badRequest("text is too long");
  world.writable(parameters.string("chat_id"));
  return true;
};

import type { Chat } from "../chat.ts";
import { readText } from "../message-text.ts";
import type { Parameters } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import { readReplyMarkup } from "../reply-markup.ts";
import type { WireMessage } from "../wire.ts";
import { textFields } from "../world.ts";
import type { Method } from "./method.ts";

/** `sendMessage`. */
export const sendMessage: Method = (world, parameters) => {
  const text = readText(parameters);
  const markup = readReplyMarkup(parameters);
  const chat = world.writable(parameters.string("chat_id"));
  const preview = parameters.json("link_preview_options", "link preview options");
  const place = world.placeOf(chat, parameters.integer("message_thread_id"));
  const content = { ...place, ...readReply(chat, parameters), ...textFields(text) };
  return world.write(chat, preview === undefined ? content : { ...content, link_preview_options: preview }, markup);
};

/** The message that a new one answers, as `reply_parameters` names it. */
export function readReply(chat: Chat, parameters: Parameters): Partial<WireMessage> {
  const given = parameters.json("reply_parameters", "reply parameters");
  if (given === undefined) return {};
  const { message_id, allow_sending_without_reply } = given as Record<string, unknown>;
  const found = chat.shown(Number(message_id));
  if (found) return { reply_to_message: { ...found.wire, reply_to_message: undefined } };
  if (allow_sending_without_reply === true) return {};
  throw badRequest("message to be replied not found");
}

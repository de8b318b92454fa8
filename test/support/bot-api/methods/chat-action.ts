import { badRequest } from "../refusal.ts";
import type { Method } from "./method.ts";

const ACTIONS = new Set(
  (
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker " +
    "find_location record_video_note upload_video_note"
  ).split(" "),
);

/** `sendChatAction`. */
export const sendChatAction: Method = (world, parameters) => {
  if (!ACTIONS.has(parameters.string("action").toLowerCase())) throw badRequest("wrong parameter action in request");
  world.writable(parameters.string("chat_id"));
  return true;
};

import { badRequest } from "../refusal.ts";
import type { Method } from "./method.ts";

const LARGEST = 20 * 1024 * 1024;

/** `getChat` of a private chat. */
export const getChat: Method = (world, parameters) => ({
  ...world.known(parameters.string("chat_id")).wire,
  accent_color_id: 0,
  max_reaction_count: 11,
  accepted_gift_types: {
    unlimited_gifts: true,
    limited_gifts: true,
    unique_gifts: true,
    premium_subscription: true,
    gifts_from_channels: true,
  },
});

/** `getFile`: where the bytes of a file are served. */
export const getFile: Method = (world, parameters) => {
  const file = world.files.byId(parameters.string("file_id"));
  if (!file) throw badRequest("invalid file_id");
  if (file.bytes.length > LARGEST) throw badRequest("file is too big", { ours: false });
  const { file_id, file_unique_id, path, bytes } = file;
  return { file_id, file_unique_id, file_size: bytes.length, file_path: path };
};

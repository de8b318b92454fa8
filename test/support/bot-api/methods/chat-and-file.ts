import { memberOf } from "../group.ts";
import type { Parameters } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import type { World } from "../world.ts";
import type { Method } from "./method.ts";

const LARGEST = 20 * 1024 * 1024;

/** `getChatMember`: of the bot itself only. */
export const getChatMember: Method = (world, parameters) => {
  const { wire } = world.known(parameters.string("chat_id"));
  const group = world.groups.get(wire.id);
  if (!group || parameters.integer("user_id") !== world.me.id) throw badRequest("PARTICIPANT_ID_INVALID");
  // Whoever was thrown out is not told what they are.
  group.enter();
  return memberOf(group, world.me);
};

/** `getChat`. */
export const getChat: Method = (world, parameters) => ({
  ...seen(world, parameters),
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

/** Of groups, those in which the bot is. */
function seen(world: World, parameters: Parameters) {
  const { wire } = world.known(parameters.string("chat_id"));
  world.groups.get(wire.id)?.enter();
  return wire;
}

/** `getFile`: where the bytes of a file are served. */
export const getFile: Method = (world, parameters) => {
  const file = world.files.byId(parameters.string("file_id"));
  if (!file) throw badRequest("invalid file_id");
  if (file.bytes.length > LARGEST) throw badRequest("file is too big", { ours: false });
  const { file_id, file_unique_id, path, bytes } = file;
  return { file_id, file_unique_id, file_size: bytes.length, file_path: path };
};

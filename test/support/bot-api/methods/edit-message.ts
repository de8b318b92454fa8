import type { KeptMessage } from "../chat.ts";
import { readCaption, readText } from "../message-text.ts";
import type { Parameters } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import { readInlineMarkup } from "../reply-markup.ts";
import type { WireMessage } from "../wire.ts";
import { seconds, textFields, type World } from "../world.ts";
import type { Method } from "./method.ts";

const SAME =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

/** `editMessageText`: new text and inline buttons; without `reply_markup` the buttons go. */
export const editMessageText: Method = (world, parameters) => {
  const text = readText(parameters);
  const reply_markup = readInlineMarkup(parameters);
  const kept = editable(world, parameters);
  if (kept.wire.text === undefined) throw badRequest("there is no text in the message to edit");
  return change(world, kept, { text: undefined, entities: undefined, ...textFields(text), reply_markup });
};

/** `editMessageCaption`: other words under a file. */
export const editMessageCaption: Method = (world, parameters) => {
  const { text, entities } = readCaption(parameters);
  const reply_markup = readInlineMarkup(parameters);
  const kept = editable(world, parameters);
  if (!FILES.some((kind) => kept.wire[kind] !== undefined))
    throw badRequest("there is no caption in the message to edit");
  const caption = text === "" ? undefined : text;
  const caption_entities = entities.length > 0 ? entities : undefined;
  return change(world, kept, { caption, caption_entities, reply_markup });
};

const FILES = ["photo", "document", "voice", "video", "animation", "audio"];

/** `editMessageReplyMarkup`: new inline buttons, or none. */
export const editMessageReplyMarkup: Method = (world, parameters) => {
  const reply_markup = readInlineMarkup(parameters);
  return change(world, editable(world, parameters), { reply_markup });
};

/** `deleteMessage`. */
export const deleteMessage: Method = (world, parameters) => {
  const chat = world.known(parameters.string("chat_id"));
  const kept = chat.shown(parameters.integer("message_id") ?? 0);
  if (!kept) throw badRequest("message to delete not found");
  kept.deleted = true;
  chat.signal.changed();
  return true;
};

function editable(world: World, parameters: Parameters): KeptMessage {
  const chat = world.writable(parameters.string("chat_id"));
  const kept = chat.shown(parameters.integer("message_id") ?? 0);
  if (!kept) throw badRequest("message to edit not found");
  if (kept.from !== "bot") throw badRequest("message can't be edited");
  return kept;
}

function change(world: World, kept: KeptMessage, fields: Partial<WireMessage>): WireMessage {
  const before = content(kept.wire);
  const edited = { ...kept.wire, ...fields, edit_date: seconds() };
  if (content(edited) === before) throw badRequest(SAME, { ours: false });
  kept.wire = edited;
  world.chats.get(edited.chat.id)?.signal.changed();
  return edited;
}

function content({ text, caption, entities, reply_markup }: WireMessage): string {
  return JSON.stringify([text ?? caption, entities ?? [], reply_markup?.inline_keyboard ?? []]);
}

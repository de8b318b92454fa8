import type { Contact, Message } from "grammy/types";
import { cleanLine, cleanText } from "../../base/index.ts";
import type { InboundContent } from "../../outbox/index.ts";
import { commandOf } from "./command.ts";

type File = Extract<InboundContent, { kind: "file" }>;

/** What a message says, or null where it is no words of its sender: a pinned message, a changed picture, a payment's note. */
export function contentOf(message: Message): InboundContent | null {
  if (message.text !== undefined) return textContent(message.text);
  if (message.contact) return contactContent(message, message.contact);
  if (message.sticker) return { kind: "sticker", emoji: short(message.sticker.emoji, EMOJI_MAX) };
  return placeContent(message) ?? fileContent(message);
}

const EMOJI_MAX = 16;
const NAME_MAX = 300;

function textContent(typed: string): InboundContent | null {
  const text = cleanText(typed);
  return text === "" ? null : (commandOf(text) ?? { kind: "text", text });
}

/**
 * A contact proves a phone only where it is its sender's own, shared just now: one that is passed on from an earlier chat may
 * hold a number that is somebody else's by now. A card may hold anything, also what is no phone.
 */
function contactContent(message: Message, { phone_number, user_id }: Contact): InboundContent {
  const phone = cleanText(phone_number);
  if (phone.length < 3 || phone.length > 32) return file(message, "other", undefined);
  return {
    kind: "contact",
    phone,
    own: user_id !== undefined && user_id === message.from?.id && !message.forward_origin,
  };
}

/** A venue carries its place as a location too. */
function placeContent({ venue, location }: Message): InboundContent | null {
  if (!location) return null;
  const title = cleanLine([venue?.title, venue?.address].filter(Boolean).join(", "));
  const { latitude, longitude } = location;
  return { kind: "place", latitude, longitude, title: title.slice(0, NAME_MAX).toWellFormed() || null };
}

function fileContent(message: Message): File | null {
  const { photo, voice, audio, document, video, video_note, animation } = message;
  if (photo) return file(message, "photo", photo.at(-1));
  if (voice) return file(message, "voice", voice);
  // An animation carries itself as a document too, for clients that know no animations.
  if (animation) return file(message, "animation", animation);
  if (video) return file(message, "video", video);
  if (video_note) return file(message, "video_note", video_note);
  if (audio) return file(message, "audio", audio);
  if (document) return file(message, "document", document);
  return WITHOUT_FILE.some((field) => field in message) ? file(message, "other", undefined) : null;
}

/** What people send that is neither words nor a file which a bot may fetch. */
const WITHOUT_FILE = [
  "venue",
  "poll",
  "dice",
  "game",
  "story",
  "checklist",
  "paid_media",
  "live_photo",
  "rich_message",
  "giveaway",
];

function file(message: Message, what: File["what"], sent: { file_id: string; file_name?: string } | undefined): File {
  return {
    kind: "file",
    what,
    reference: sent && sent.file_id.length <= 300 ? sent.file_id : null,
    caption: cleanText(message.caption ?? "") || null,
    name: cleanLine(sent?.file_name ?? "").slice(0, NAME_MAX) || null,
  };
}

const short = (text: string | undefined, max: number): string | null =>
  text !== undefined && text.length <= max ? text : null;

import type { CallbackQuery, ChatMember, ChatMemberUpdated, Message, Update, User } from "grammy/types";
import { cleanLine, cleanText } from "../../base/index.ts";
import { wordsOf } from "../../outbox/index.ts";
import type { GroupFile, GroupIncoming, GroupPerson, GroupPlace, Standing } from "../../support-group/index.ts";
import { contentOf } from "./content.ts";

/** What an update tells of a group; null where it is of no group, or nothing to us. */
export function groupIncomingOf(update: Update): GroupIncoming | null {
  const { message, edited_message, callback_query, my_chat_member } = update;
  if (message) return isGroup(message.chat) ? messageOf(message, false) : null;
  if (edited_message) return isGroup(edited_message.chat) ? messageOf(edited_message, true) : null;
  if (callback_query) return tapOf(callback_query);
  return my_chat_member && isGroup(my_chat_member.chat) ? memberOf(my_chat_member) : null;
}

/** What a member of a group is and may do. */
export function standingOf(member: ChatMember): Standing {
  const isIn = member.status !== "left" && member.status !== "kicked";
  if (member.status === "creator") return { isIn, isAdmin: true, managesTopics: true, deletesMessages: true };
  if (member.status !== "administrator") return { isIn, isAdmin: false, managesTopics: false, deletesMessages: false };
  const { can_manage_topics: managesTopics = false, can_delete_messages: deletesMessages } = member;
  return { isIn, isAdmin: true, managesTopics, deletesMessages };
}

const isGroup = ({ type }: { type: string }): boolean => type === "supergroup" || type === "group";

/** A number of a thread stands also at answers in the general topic, where it names none. */
function placeOf({ chat, is_topic_message, message_thread_id }: Message): GroupPlace {
  const title = cleanLine("title" in chat ? (chat.title ?? "") : "");
  return { chat: { id: chat.id, title }, thread: (is_topic_message && message_thread_id) || null };
}

function messageOf(message: Message, edited: boolean): GroupIncoming | null {
  const { from, message_id, edit_date } = message;
  const place = placeOf(message);
  const closed = message.forum_topic_closed !== undefined;
  if (closed || message.forum_topic_reopened) return { kind: "topic", ...place, closed };
  const isAnonymous = message.sender_chat !== undefined;
  // A live location is edited every few seconds.
  if (!from || (from.is_bot && !isAnonymous) || isService(message) || (edited && message.location)) return null;
  return {
    kind: "message",
    ...place,
    messageId: message_id,
    from: personOf(from, isAnonymous),
    ...saidIn(message),
    edited: edited ? (edit_date ?? message.date) : null,
  };
}

/** What nobody wrote: who came and went, what was pinned, which topic was made. */
const isService = (message: Message): boolean => message.text === undefined && contentOf(message) === null;

function saidIn(message: Message): { text: string | null; file: GroupFile | null } {
  if (message.text !== undefined) return { text: cleanText(message.text) || null, file: null };
  const content = contentOf(message);
  if (content?.kind === "sticker") return { text: content.emoji, file: null };
  if (content?.kind === "place") return { text: wordsOf(content), file: null };
  if (content?.kind !== "file" || content.what === "other" || content.reference === null)
    return { text: null, file: null };
  const { what, reference, name, caption } = content;
  return { text: caption, file: { channel: "telegram", what, reference, name, size: sizeOf(message) } };
}

/** The bytes of a message's file; null where Telegram does not say. A photo's are those of its largest size. */
function sizeOf({ photo, voice, audio, document, video, video_note, animation }: Message): number | null {
  const file = photo?.at(-1) ?? voice ?? animation ?? video ?? video_note ?? audio ?? document;
  return file?.file_size ?? null;
}

function tapOf({ id, from, data, message }: CallbackQuery): GroupIncoming | null {
  if (!message || !isGroup(message.chat)) return null;
  return { kind: "tap", query: id, ...placeOf(message as Message), from: personOf(from, false), data: data ?? "" };
}

function memberOf({ chat, new_chat_member }: ChatMemberUpdated): GroupIncoming {
  const title = cleanLine("title" in chat ? (chat.title ?? "") : "");
  return { kind: "member", chat: { id: chat.id, title }, thread: null, standing: standingOf(new_chat_member) };
}

const personOf = ({ id, first_name, last_name, language_code }: User, isAnonymous: boolean): GroupPerson => ({
  id: String(id),
  name: cleanLine([first_name, last_name].filter(Boolean).join(" ")),
  language: language_code?.slice(0, 35) ?? null,
  isAnonymous,
});

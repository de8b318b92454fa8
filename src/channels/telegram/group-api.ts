import type { Message } from "grammy/types";
import { Refused } from "../../base/index.ts";
import type { GroupApi, GroupLook, GroupPost } from "../../support-group/index.ts";
import { type ApiFailure, apiFailure, outcomeOf } from "./api-failure.ts";
import type { CallApi } from "./bot-api.ts";
import { type Composed, compose } from "./compose.ts";
import { standingOf } from "./group-incoming.ts";
import { inlineKeyboard } from "./keyboard.ts";
import type { TelegramOptions } from "./options.ts";
import { sendFile, takesWords } from "./staff-file.ts";

/** What is shown to who tapped has at most so many characters. */
const TAP_MAX = 200;
/** A caption has at most so many UTF-16 units. */
const CAPTION_MAX = 1024;

/** Speaks to groups; `bot` is the bot's id. */
export function groupApi(plainCall: CallApi, bot: string, keptFile?: TelegramOptions["keptFile"]): GroupApi {
  const call: CallApi = (work, signal) =>
    plainCall(work, signal).catch((error: unknown) => {
      throw groupOutcome(apiFailure(error));
    });
  return {
    look: (chat_id) => look(call, chat_id, Number(bot)),
    async createTopic(chat_id, name) {
      const made = await call((methods, signal) => methods.createForumTopic({ chat_id, name }, signal));
      return made.message_thread_id;
    },
    async closeTopic(chat_id, message_thread_id) {
      await call((methods, signal) => methods.closeForumTopic({ chat_id, message_thread_id }, signal));
    },
    async reopenTopic(chat_id, message_thread_id) {
      await call((methods, signal) => methods.reopenForumTopic({ chat_id, message_thread_id }, signal));
    },
    async deleteTopic(chat_id, message_thread_id) {
      await call((methods, signal) => methods.deleteForumTopic({ chat_id, message_thread_id }, signal));
    },
    post: (chat_id, thread, post) =>
      sendPost({ call, plainCall, keptFile }, { chat_id, ...(thread && { message_thread_id: thread }) }, post),
    async answerTap(callback_query_id, text) {
      const shown = text === null ? {} : { text: text.slice(0, TAP_MAX).toWellFormed(), show_alert: true };
      await call((methods, signal) => methods.answerCallbackQuery({ callback_query_id, ...shown }, signal)).catch(
        () => undefined,
      );
    },
  };
}

/** The address of a topic. */
interface Place {
  chat_id: number;
  message_thread_id?: number;
}

async function look(call: CallApi, chat_id: number, user_id: number): Promise<GroupLook> {
  const chat = await call((methods, signal) => methods.getChat({ chat_id }, signal));
  const member = await call((methods, signal) => methods.getChatMember({ chat_id, user_id }, signal));
  const isForum = chat.type === "supergroup" && chat.is_forum === true;
  return { title: chat.title ?? "", isForum, ...standingOf(member) };
}

interface Posting {
  call: CallApi;
  plainCall: CallApi;
  keptFile: TelegramOptions["keptFile"];
}

async function sendPost(
  { call, plainCall, keptFile }: Posting,
  place: Place,
  { text, file, buttons = [], replyTo }: GroupPost,
) {
  const keyboard = buttons.length > 0 ? { reply_markup: inlineKeyboard(buttons) } : {};
  const answered = replyTo ? { message_id: replyTo, allow_sending_without_reply: true } : undefined;
  const parts = text === "" ? [] : compose(text, []);
  const sent: number[] = [];
  if (file) {
    const fits = takesWords(file.what) && parts.length < 2 && (parts[0]?.text.length ?? 0) <= CAPTION_MAX;
    const how = { ...(answered && { reply_parameters: answered }), ...(fits && keyboard) };
    const caption = fits ? parts[0]?.text : undefined;
    const message = { ...place, ...how, ...(caption && { caption }) };
    const posted = await sendFile(file, message, { call: plainCall, keptFile }).catch((error: unknown) => {
      throw error instanceof Refused ? error : groupOutcome(apiFailure(error));
    });
    sent.push(posted.message_id);
    if (fits) return sent;
  }
  for (const [at, part] of parts.entries()) {
    const how = {
      ...(at === 0 && answered && { reply_parameters: answered }),
      ...(at === parts.length - 1 && keyboard),
    };
    sent.push((await sendText(call, place, part, how)).message_id);
  }
  return sent;
}

type How = { reply_parameters?: { message_id: number }; reply_markup?: ReturnType<typeof inlineKeyboard> };

const sendText = (call: CallApi, place: Place, { text }: Composed, how: How): Promise<Message> =>
  call((methods, signal) =>
    methods.sendMessage({ ...place, ...how, text, link_preview_options: { is_disabled: true } }, signal),
  );

/** Telegram's words, as far as they are known, and what they mean here. */
const MEANINGS: [words: RegExp, code: string][] = [
  [/thread not found|TOPIC_DELETED|TOPIC_ID_INVALID/i, "topic_gone"],
  [/TOPIC_CLOSED/, "topic_closed"],
  [/TOPIC_NOT_MODIFIED|not modified/, "not_modified"],
  [/chat not found|CHANNEL_PRIVATE|group chat was upgraded/i, "not_in_group"],
  [/not a forum|CHANNEL_FORUM_MISSING/i, "not_forum"],
  [/not enough rights|CHAT_ADMIN_REQUIRED|CHAT_WRITE_FORBIDDEN|need administrator rights/i, "no_rights"],
];

function groupOutcome(failure: ApiFailure): Error {
  const { status, reason } = failure;
  if (status === 403) return new Refused("not_in_group", `The bot is not in the group: ${reason}.`);
  const code = status === 400 ? MEANINGS.find(([words]) => words.test(reason))?.[1] : undefined;
  return code ? new Refused(code, `Telegram does not take this: ${reason}.`) : outcomeOf(failure);
}

import { answerCallbackQuery } from "./callback-query.ts";
import { sendChatAction } from "./chat-action.ts";
import { getChat, getChatMember, getFile } from "./chat-and-file.ts";
import { deleteMessage, editMessageCaption, editMessageReplyMarkup, editMessageText } from "./edit-message.ts";
import { createForumTopic, deleteForumTopic, editForumTopic, turnForumTopic } from "./forum-topic.ts";
import type { Method } from "./method.ts";
import {
  deleteMyCommands,
  getChatMenuButton,
  getMyCommands,
  profileText,
  setChatMenuButton,
  setMyCommands,
} from "./profile.ts";
import { sendFile } from "./send-file.ts";
import { sendMessage } from "./send-message.ts";
import { sendMessageDraft } from "./send-message-draft.ts";
import { deleteWebhook, getWebhookInfo, setWebhook } from "./webhook.ts";

const name = profileText("name", 64, "BOT_TITLE_INVALID");
const description = profileText("description", 512, "BOT_DESCRIPTION_INVALID");
const shortDescription = profileText("short_description", 120, "BOT_SHORT_DESCRIPTION_INVALID");

/** Every method that the fake imitates, beside `getUpdates`, by its name. */
export const METHODS: Record<string, Method> = {
  getMe: (world) => world.me,
  sendMessage,
  sendMessageDraft,
  sendPhoto: sendFile("photo"),
  sendDocument: sendFile("document"),
  sendVoice: sendFile("voice"),
  sendVideo: sendFile("video"),
  sendVideoNote: sendFile("video_note"),
  sendAnimation: sendFile("animation"),
  sendAudio: sendFile("audio"),
  sendChatAction,
  answerCallbackQuery,
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  deleteMessage,
  getFile,
  getChat,
  getChatMember,
  createForumTopic,
  editForumTopic,
  closeForumTopic: turnForumTopic(true),
  reopenForumTopic: turnForumTopic(false),
  deleteForumTopic,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  setMyName: name.set,
  getMyName: name.get,
  setMyDescription: description.set,
  getMyDescription: description.get,
  setMyShortDescription: shortDescription.set,
  getMyShortDescription: shortDescription.get,
  setChatMenuButton,
  getChatMenuButton,
};

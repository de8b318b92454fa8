export { type Conversation, makeConversation } from "./conversation.ts";
export { type NoticeParts, sendNotices } from "./notices/send-notices.ts";
export type { ConversationParts, TurnReport } from "./parts.ts";

export {
  MESSAGES_CHANNEL,
  newestOfThread,
  returnToBot,
  type ThreadMessage,
  takeByPerson,
  threadAfter,
} from "./queries.ts";

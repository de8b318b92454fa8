export { askForNps } from "./asking/ask-nps.ts";
export { handBack } from "./asking/hand-back.ts";
export { keepUnasked } from "./asking/queries.ts";
export { type Conversation, makeConversation } from "./conversation.ts";
export * from "./desk/index.ts";
export type { SupportCounts } from "./figures/count.ts";
export type { Place as SupportPlace } from "./figures/queries.ts";
export { supportFigures, supportRows } from "./figures/support-figures.ts";
export { makeJoinLink } from "./links/links.ts";
export { leaveThread } from "./links/queries.ts";
export { masksOf } from "./masks/masks-of.ts";
export { type NoticeParts, sendNotices } from "./notices/send-notices.ts";
export type { ConversationParts, ReplyDraft, TurnReport } from "./parts.ts";
export { doPrivacyRequests } from "./privacy/do-privacy-requests.ts";
export { fetchExport, findExport } from "./privacy/send-export.ts";
export { withoutTokens } from "./privacy/without-tokens.ts";

export {
  isInThread,
  localeOfSender,
  MESSAGES_CHANNEL,
  newestOfThread,
  noteBlocked,
  returnToBot,
  sayByPerson,
  type ThreadMessage,
  takeByPerson,
  threadAfter,
  threadChanges,
} from "./queries.ts";
export { type ConversationsState, conversationsState } from "./state/queries.ts";

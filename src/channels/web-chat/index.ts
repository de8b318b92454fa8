export { articlePath } from "./article-page.ts";
export { ARTICLE_STYLE_PATH } from "./article-style.ts";
export type { WebChatOptions } from "./options.ts";
export type { Change, ChatMessage, ChatPort, ExportPage, ReplyDraft } from "./port.ts";
export { deriveKey, signCustomer } from "./tokens.ts";
export { webChat } from "./web-chat.ts";
export type { HistoryAnswer, SessionAnswer, WireMessage } from "./wire.ts";

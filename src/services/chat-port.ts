import type { Clock } from "../base/index.ts";
import type { ChatMessage, ChatPort } from "../channels/web-chat/index.ts";
import {
  type Conversation,
  isInThread,
  leaveThread,
  markSeen,
  newestOfThread,
  sentFile,
  type ThreadMessage,
  threadAfter,
  threadChanges,
} from "../conversation/index.ts";
import { customerOfExternalId, forgetIdentity, proveIdentity, provenCustomer } from "../customers/index.ts";
import { atomically, type Database } from "../database/index.ts";
import { wordsBesideFile } from "../outbox/index.ts";
import type { Wording } from "../wording/index.ts";
import { type FetchFile, givenFile, keepChatFile } from "./chat-files.ts";
import { exportLinks } from "./export-link.ts";
import type { ReadShop } from "./shop.ts";
import { articleFinder, type FindArticle, linked } from "./source-link.ts";
import type { TelegramDoor } from "./telegram-door.ts";
import type { Threads } from "./threads.ts";

/** A page that was away for longer reads its thread anew. */
const DAY_MS = 86_400_000;

/** What the web chat's port is made of. */
export interface ChatPortParts {
  db: Database;
  clock: Clock;
  conversation: Conversation;
  threads: Threads;
  shop: ReadShop;
  telegram: Pick<TelegramDoor, "known" | "linkFor">;
  wording: Wording;
  fetchFile: FetchFile;
}

/** The conversation as the web chat needs it. */
export function makeChatPort(parts: ChatPortParts): ChatPort {
  const { db, clock, conversation, threads, shop, telegram } = parts;
  const sender = (visitor: string) => ({ channel: "web", senderId: visitor });
  const article = articleFinder(shop, clock);
  const handed = async (visitor: string, messages: ThreadMessage[]) => {
    await markSeen(db, "web", visitor, messages);
    return Promise.all(messages.map((message) => chatMessage(message, article)));
  };
  return {
    receive: (inbound) => conversation.receive(inbound),
    after: async (visitor, seq, limit) => handed(visitor, await threadAfter(db, "web", visitor, seq, limit)),
    newest: async (visitor, limit) => handed(visitor, await newestOfThread(db, "web", visitor, limit)),
    async changes(visitor, since) {
      const from = since ?? new Date(clock().getTime() - DAY_MS);
      const changed = await threadChanges(db, "web", visitor, from);
      const messages = changed.filter(({ gone }) => !gone).map((message) => chatMessage(message, article));
      const until = changed.at(-1)?.changedAt ?? from;
      return {
        messages: await Promise.all(messages),
        gone: changed.filter(({ gone }) => gone).map(({ seq }) => seq),
        until,
      };
    },
    watch: (visitor, changed) => threads.watch("web", visitor, changed),
    async isSomebodyElse(visitor, customerExternalId) {
      const proven = await provenCustomer(db, sender(visitor));
      return proven !== null && proven !== customerExternalId;
    },
    async identify(visitor, customerExternalId) {
      const customer = await customerOfExternalId(db, customerExternalId);
      if (customer) await proveIdentity(db, sender(visitor), customer.id, "shop_token", clock());
      return customer !== null;
    },
    forget: (visitor) =>
      atomically(db, async () => {
        await leaveThread(db, sender(visitor));
        await forgetIdentity(db, sender(visitor));
      }),
    hasTelegram: () => telegram.known(),
    goOnInTelegram: (visitor) => telegram.linkFor("web", visitor),
    article,
    keepFile: (visitor, file) => keepChatFile(parts, { ...file, from: "web", sender: visitor }),
    file: async (visitor, id) =>
      (await isInThread(db, "web", visitor, id)) ? givenFile(parts.fetchFile, await sentFile(db, id)) : null,
    ...exportLinks(parts),
  };
}

async function chatMessage(message: ThreadMessage, find: FindArticle): Promise<ChatMessage> {
  const { seq, id, externalId, author, content, at } = message;
  const rich = "buttons" in content ? content : null;
  return {
    seq,
    id: author === "customer" ? (externalId ?? id) : id,
    from: author,
    at,
    text: textOf(content),
    buttons: rich?.buttons ?? [],
    sources: await Promise.all((rich?.sources ?? []).map((source) => linked(source, find))),
    products: rich?.products ?? [],
    ...(rich?.photo ? { photo: rich.photo } : {}),
    ...fileOf(message),
  };
}

/** The file of a message, where it can be fetched. */
function fileOf({ id, content }: ThreadMessage): Pick<ChatMessage, "file"> {
  const file = "kind" in content ? (content.kind === "file" ? content : null) : content.file;
  return file?.reference && file.what !== "other" ? { file: { id, what: file.what, name: file.name } } : {};
}

/** A tapped button shows what it said, as if its words had been typed, and a contact its number. */
const textOf = (content: ThreadMessage["content"]): string =>
  "kind" in content && content.kind === "contact" ? content.phone : wordsBesideFile(content);

import { type Clock, LOCALES, type Locale } from "../base/index.ts";
import { articlePath, type ChatMessage, type ChatPort } from "../channels/web-chat/index.ts";
import { type Conversation, newestOfThread, type ThreadMessage, threadAfter } from "../conversation/index.ts";
import { customerOfExternalId, forgetIdentity, proveIdentity } from "../customers/index.ts";
import type { Database } from "../database/index.ts";
import { type WholeArticle, wholeArticle } from "../knowledge/index.ts";
import type { ReadShop } from "./shop.ts";
import type { Threads } from "./threads.ts";

/** What the web chat's port is made of. */
export interface ChatPortParts {
  db: Database;
  clock: Clock;
  conversation: Conversation;
  threads: Threads;
  shop: ReadShop;
}

/** The conversation as the web chat needs it. */
export function makeChatPort({ db, clock, conversation, threads, shop }: ChatPortParts): ChatPort {
  const sender = (visitor: string) => ({ channel: "web", senderId: visitor });
  const article = async (locale: Locale, slug: string) => {
    const { knowledge, timezone } = await shop();
    return wholeArticle(knowledge, { locale, slug }, { at: clock(), timezone });
  };
  const told = (messages: ThreadMessage[]) => Promise.all(messages.map((message) => chatMessage(message, article)));
  return {
    receive: (inbound) => conversation.receive(inbound),
    after: async (visitor, seq, limit) => told(await threadAfter(db, "web", visitor, seq, limit)),
    newest: async (visitor, limit) => told(await newestOfThread(db, "web", visitor, limit)),
    watch: (visitor, changed) => threads.watch("web", visitor, changed),
    async identify(visitor, customerExternalId) {
      const customer = await customerOfExternalId(db, customerExternalId);
      if (customer) await proveIdentity(db, sender(visitor), customer.id, "shop_token", clock());
      return customer !== null;
    },
    forget: (visitor) => forgetIdentity(db, sender(visitor)),
    article,
  };
}

type FindArticle = (locale: Locale, slug: string) => Promise<WholeArticle | null>;

async function chatMessage(message: ThreadMessage, find: FindArticle): Promise<ChatMessage> {
  const { seq, id, externalId, author, content, at } = message;
  const rich = "buttons" in content ? content : null;
  return {
    seq,
    id: externalId ?? id,
    from: author,
    at,
    text: textOf(content),
    buttons: rich?.buttons ?? [],
    sources: await Promise.all((rich?.sources ?? []).map((source) => linked(source, find))),
    products: rich?.products ?? [],
  };
}

type Source = ChatMessage["sources"][number];

/** A source with its own address, or that of its page here: in the language that its title is in. */
async function linked(source: Source, find: FindArticle): Promise<Source> {
  if (source.url !== null) return source;
  for (const locale of LOCALES) {
    const article = await find(locale, source.slug);
    if (article?.reference.title === source.title) return { ...source, url: articlePath(locale, source.slug) };
  }
  return source;
}

/** A tapped button shows what it said, as if its words had been typed. */
function textOf(content: ThreadMessage["content"]): string {
  if ("text" in content) return content.text;
  if (content.kind === "button") return content.label ?? "✓";
  return content.kind === "sticker" ? (content.emoji ?? "🙂") : "📎";
}

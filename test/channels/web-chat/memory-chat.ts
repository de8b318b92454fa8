import type { Change, ChatMessage, ChatPort } from "../../../src/channels/web-chat/index.ts";
import type { WholeArticle } from "../../../src/knowledge/index.ts";
import type { Inbound } from "../../../src/outbox/index.ts";

/** What the other side says: everything of a message that is not given by where it stands. */
export type Said = Pick<ChatMessage, "text"> & Partial<Pick<ChatMessage, "from" | "buttons" | "sources" | "products">>;

/** A conversation that lives in memory, with hooks to look behind it and to speak for the other side. */
export interface MemoryChat extends ChatPort {
  received: Inbound[];
  /** Visitor → the customer that they were identified as. */
  identified: Map<string, string>;
  forgotten: string[];
  /** How many streams watch. */
  watching(): number;
  say(visitor: string, said: Said): ChatMessage;
  typing(visitor: string): void;
  draft(visitor: string, text: string): void;
}

/** Parts of a {@link MemoryChat}. */
interface MemoryChatOptions {
  /** The reply to a message, if any. */
  answer?: (inbound: Inbound) => Said[];
  /** Time between a message and its reply; typing shows in between. 0: at once. */
  thinkingMs?: number;
  knownCustomers?: string[];
  articles?: WholeArticle[];
  /** Copies of data by their token. */
  copies?: Record<string, string>;
  /** The username of the shop's bot in Telegram; none unless told. */
  bot?: string;
  /** How many links for Telegram are given out: any number unless told. */
  links?: number;
  /** Whether watchers are called back: false is a host without push. */
  push?: boolean;
  clock?: () => Date;
}

/** A ChatPort over plain arrays. */
export function memoryChat(options: MemoryChatOptions = {}): MemoryChat {
  const clock = options.clock ?? (() => new Date());
  const threads = new Map<string, ChatMessage[]>();
  const watchers = new Map<string, Set<(what: Change) => void>>();
  const copies: Record<string, string | null> = { ...options.copies };
  const thread = (visitor: string) => threads.get(visitor) ?? threads.set(visitor, []).get(visitor) ?? [];
  const files = new Map<string, { name: string; bytes: Uint8Array }>();
  let seq = 0;
  let links = 0;
  const notify = (visitor: string, what: Change) => {
    if (options.push !== false) for (const changed of watchers.get(visitor) ?? []) changed(what);
  };
  const add = (visitor: string, message: Omit<ChatMessage, "seq">) => {
    seq += 1;
    const added = { seq, ...message };
    thread(visitor).push(added);
    notify(visitor, "message");
    return added;
  };
  const chat: MemoryChat = {
    received: [],
    identified: new Map(),
    forgotten: [],
    watching: () => [...watchers.values()].reduce((sum, set) => sum + set.size, 0),
    say: (visitor, said) => {
      const rest = { from: "bot" as const, buttons: [], sources: [], products: [] };
      return add(visitor, { id: `out-${seq + 1}`, at: clock(), ...rest, ...said });
    },
    typing: (visitor) => notify(visitor, "typing"),
    draft: (visitor, text) => notify(visitor, { id: "draft", text }),
    async receive(inbound) {
      const visitor = inbound.sender.id;
      const before = thread(visitor).find((message) => message.id === inbound.externalId);
      if (before) return { seq: before.seq };
      chat.received.push(inbound);
      const text = textOf(inbound);
      const { content } = inbound;
      const sent =
        content.kind === "file" ? { id: content.reference ?? "", what: "photo" as const, name: content.name } : null;
      const rest = { from: "customer" as const, at: inbound.at, buttons: [], sources: [], products: [] };
      const added = add(visitor, { id: inbound.externalId, text, ...rest, ...(sent && { file: sent }) });
      reply(chat, inbound, options);
      return { seq: added.seq };
    },
    changes: async () => ({ messages: [], gone: [], until: clock() }),
    async after(visitor, from, limit) {
      return thread(visitor)
        .filter((message) => message.seq > from)
        .slice(0, limit);
    },
    async newest(visitor, limit) {
      return thread(visitor).slice(-limit);
    },
    watch(visitor, changed) {
      const set = watchers.get(visitor) ?? new Set();
      watchers.set(visitor, set.add(changed));
      return () => set.delete(changed);
    },
    isSomebodyElse: async (visitor, customer) => (chat.identified.get(visitor) ?? customer) !== customer,
    async identify(visitor, customer) {
      chat.identified.set(visitor, customer);
      return options.knownCustomers?.includes(customer) ?? false;
    },
    async forget(visitor) {
      chat.identified.delete(visitor);
      chat.forgotten.push(visitor);
    },
    hasTelegram: async () => options.bot !== undefined,
    async goOnInTelegram(visitor) {
      if (!options.bot || links >= (options.links ?? Number.POSITIVE_INFINITY)) return null;
      links += 1;
      return `https://t.me/${options.bot}?start=${visitor}_${links}`;
    },
    async keepFile(visitor, { id, name, bytes }) {
      files.set(`${visitor} ${id}`, { name, bytes });
      return { id, what: "photo", name };
    },
    async file(visitor, id) {
      const found = files.get(`${visitor} ${id}`);
      return found
        ? { name: found.name, body: new Response(new Uint8Array(found.bytes)).body as ReadableStream }
        : null;
    },
    async article(locale, slug) {
      const named = ({ reference }: WholeArticle) => reference.locale === locale && reference.slug === slug;
      return options.articles?.find(named) ?? null;
    },
    async exportPage(token, locale) {
      const state = token === null || !(token in copies) ? "unknown" : copies[token] === null ? "gone" : "open";
      return { state, locale, title: "A copy", text: state, button: "Download" };
    },
    async fetchExport(token) {
      const copy = copies[token] ?? null;
      if (token in copies) copies[token] = null;
      return copy;
    },
  };
  return chat;
}

function reply(chat: MemoryChat, inbound: Inbound, options: MemoryChatOptions): void {
  const say = () => {
    for (const said of options.answer?.(inbound) ?? []) chat.say(inbound.sender.id, said);
  };
  if (!options.thinkingMs) return say();
  setTimeout(() => chat.typing(inbound.sender.id), 40);
  setTimeout(say, options.thinkingMs);
}

/** A tapped button reads as its label. */
function textOf({ content }: Inbound): string {
  if (content.kind === "text") return content.text;
  return content.kind === "button" ? (content.label ?? content.payload) : `[${content.kind}]`;
}

import type { CallApi } from "./bot-api.ts";
import { TEXT_MAX } from "./compose.ts";

/** Telegram takes a change of a draft twice a second in a chat. */
const EVERY_MS = 500;
/** A draft that takes longer is not worth waiting for. */
const CALL_MS = 2_000;
/** Beyond so many chats the oldest are forgotten. */
const REMEMBERED = 1_000;

/** A reply as far as it is written: `text` grows under one `id`, "" takes it back. */
interface ReplyDraft {
  id: string;
  text: string;
}

/** Shows replies while they are written. */
export interface Drafts {
  /** Shows a draft, or what it has become, at most twice a second a chat; in chats with one person only. What fails is forgotten. */
  show(senderId: string, draft: ReplyDraft): void;
  /** Ends a chat's draft. Resolves when nothing of it is under way: what is sent then takes its place. */
  end(senderId: string): Promise<void>;
}

/** Makes drafts; `later` hears of each call. */
export function makeDrafts({ call, later }: { call: CallApi; later: (work: Promise<void>) => void }): Drafts {
  const open = new Map<string, Draft>();
  const end = async (senderId: string) => {
    const draft = open.get(senderId);
    open.delete(senderId);
    await draft?.end();
  };
  return {
    end,
    show(senderId, { id, text }) {
      const chat = Number(senderId);
      // A group's number is negative.
      if (!Number.isSafeInteger(chat) || chat <= 0) return;
      if (text === "" || open.get(senderId)?.id !== id) void end(senderId);
      if (text === "") return;
      const draft = open.get(senderId) ?? new Draft(id, (words) => sendDraft(call, chat, id, words), later);
      open.set(senderId, draft);
      draft.show(text);
      const [oldest] = open.keys();
      if (open.size > REMEMBERED && oldest !== undefined) void end(oldest);
    },
  };
}

async function sendDraft(call: CallApi, chat_id: number, id: string, words: string): Promise<void> {
  const text = words.slice(0, TEXT_MAX).toWellFormed();
  const draft_id = numberOf(id);
  await call(
    (methods, signal) => methods.sendMessageDraft({ chat_id, draft_id, text }, signal),
    AbortSignal.timeout(CALL_MS),
  );
}

/** The draft of one chat: one call at a time, the newest text each time. */
class Draft {
  readonly id: string;
  #send: (text: string) => Promise<void>;
  #later: (work: Promise<void>) => void;
  #next: string | null = null;
  #sending: Promise<void> | null = null;
  #pause: NodeJS.Timeout | null = null;
  #ended = false;

  constructor(id: string, send: (text: string) => Promise<void>, later: (work: Promise<void>) => void) {
    this.id = id;
    this.#send = send;
    this.#later = later;
  }

  show(text: string): void {
    this.#next = text;
    this.#goOn();
  }

  async end(): Promise<void> {
    this.#stop();
    await this.#sending;
  }

  #goOn(): void {
    const text = this.#next;
    if (text === null || this.#ended || this.#sending || this.#pause) return;
    this.#next = null;
    this.#sending = this.#send(text)
      // Telegram took one amiss: the message itself comes all the same.
      .catch(() => this.#stop())
      .finally(() => {
        this.#sending = null;
        this.#rest();
      });
    this.#later(this.#sending);
  }

  /** Counted from when Telegram had the last one: a first call that takes long to arrive would come close before the second. */
  #rest(): void {
    if (this.#ended) return;
    this.#pause = setTimeout(() => {
      this.#pause = null;
      this.#goOn();
    }, EVERY_MS);
  }

  #stop(): void {
    this.#next = null;
    this.#ended = true;
    if (this.#pause) clearTimeout(this.#pause);
  }
}

/** A draft's number: not zero, and the same for the same reply. */
function numberOf(id: string): number {
  let hash = 7;
  for (const letter of id) hash = (hash * 31 + letter.charCodeAt(0)) % 2_147_483_647;
  return hash + 1;
}

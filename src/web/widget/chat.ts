import type { Locale } from "../../base/index.ts";
import type { ReplyDraft, SessionAnswer, WireMessage } from "../../channels/web-chat/index.ts";
import { type Api, Refusal } from "./api.ts";
import type { ServerEvent } from "./event-stream.ts";
import { type Keep, VISITOR_KEY } from "./keep.ts";
import { Line, type Status } from "./line.ts";
import { telegramAddress } from "./linkify.ts";
import { Postbox } from "./postbox.ts";
import {
  accepted,
  drafted,
  emptyThread,
  newestSeq,
  type Outgoing,
  received,
  restored,
  type Thread,
  unreadAfter,
  type Why,
  without,
} from "./thread.ts";
import { newUuid } from "./uuid.ts";

const TYPING_MS = 10_000;
const POLL_MS = 4000;
/** Bytes of a file, as the server takes it. */
const LARGEST = 10 * 1024 * 1024;

const WHYS: readonly (string | undefined)[] = ["file_too_large", "file_type", "file_empty", "file_too_many"];
const isWhy = (code: string | undefined): code is Why => WHYS.includes(code);

/** The chat without its looks: what there is to show, and what a person can do. `changed` is called after each change. */
export class Chat {
  thread: Thread;
  status: Status = "idle";
  typing = false;
  /** Whether the history of an earlier visit is still to come. */
  loading: boolean;
  /** Whether the chat can go on in Telegram. */
  telegram = false;
  /** Grows with each change of who we are: an answer to an older question is not ours any more. */
  epoch = 0;
  readonly language: Locale;

  private api: Api;
  private keep: Keep;
  private changed: () => void;
  private token: string | null = null;
  private customer: string | null | undefined;
  private typingEnds: ReturnType<typeof setTimeout> | undefined;
  private streams = true;
  private line: Line;
  private postbox: Postbox;

  constructor(api: Api, keep: Keep, language: Locale, changed: () => void) {
    this.api = api;
    this.keep = keep;
    this.changed = changed;
    this.language = language;
    this.loading = keep.visitor !== null;
    this.thread = { ...emptyThread, outgoing: keep.unsent() };
    this.line = new Line({
      connect: (opened, signal) => this.connect(opened, signal),
      changed: (status) => this.update(() => (this.status = status)),
    });
    this.postbox = new Postbox({
      next: () => (this.token ? this.thread.outgoing.find((message) => !message.failed) : undefined),
      send: (message) => this.api.send(this.token ?? "", message),
      accepted: (id, seq) => this.accepted(id, seq),
      failed: (id, code) => this.setOutgoing(id, { failed: true, why: isWhy(code) ? code : undefined }),
      unauthorized: () => this.newSession(),
      connected: () => this.status === "connected",
    });
    addEventListener("storage", (event) => this.elsewhere(event));
  }

  /** Connects, if that was not done yet. */
  begin(): void {
    this.line.start();
  }

  send(text: string, button?: string): void {
    this.post({ id: newUuid(), text, at: Date.now(), ...(button === undefined ? {} : { button }) });
  }

  sendFile(file: File): void {
    const large = file.size > LARGEST ? { failed: true, why: "file_too_large" as const } : {};
    this.post({ id: newUuid(), text: `📎 ${file.name}`, file, at: Date.now(), ...large });
  }

  private post(message: Outgoing): void {
    this.keep.addUnsent(message);
    this.update(() => (this.thread = { ...this.thread, outgoing: [...this.thread.outgoing, message] }));
    this.begin();
    this.line.kick();
    void this.postbox.flush();
  }

  retry(id: string): void {
    this.postbox.forgive(id);
    this.setOutgoing(id, { failed: false });
    void this.postbox.flush();
  }

  /** The shop's customer logged in (a token) or out (null). */
  identify(token: string | null): void {
    this.customer = token;
    if (this.keep.visitor) this.begin();
    this.newSession();
  }

  /** A link by which this chat goes on in Telegram, good once and for 15 minutes; null where there is none just now. */
  async telegramLink(): Promise<string | null> {
    const epoch = this.epoch;
    if (!this.token) return null;
    try {
      const url = telegramAddress(await this.api.telegram(this.token));
      return epoch === this.epoch ? url : null;
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) this.newSession();
      return null;
    }
  }

  unread(): number {
    return unreadAfter(this.thread, this.keep.read);
  }

  markRead(): void {
    const newest = newestSeq(this.thread);
    if (newest > this.keep.read) this.keep.read = newest;
  }

  private async connect(opened: () => void, signal: AbortSignal): Promise<void> {
    if (!this.token) await this.open();
    if (!this.token) return;
    void this.postbox.flush();
    const up = () => {
      opened();
      void this.postbox.flush();
    };
    try {
      await (this.streams ? this.follow(up, signal) : this.poll(up, signal));
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) this.newSession();
      throw error;
    }
  }

  private async open(): Promise<void> {
    const customer = this.customer;
    const visitor = this.keep.visitor ?? undefined;
    const epoch = this.epoch;
    try {
      const session = await this.api.session({ visitor, customer, language: this.language });
      if (epoch === this.epoch) this.opened(session, customer !== undefined);
    } catch (error) {
      const code = error instanceof Refusal && error.status === 401 ? error.code : "";
      if (code === "visitor_token" && visitor) this.keep.visitor = null;
      else if (code === "customer_token" && customer) this.customerRefused(error);
      else throw error;
      await this.open();
    }
  }

  private opened(session: SessionAnswer, asCustomer: boolean): void {
    const before = subjectOf(this.keep.visitor);
    const another = asCustomer && before !== null && before !== subjectOf(session.visitor);
    if (another) this.keep.dropUnsent();
    this.token = session.visitor;
    this.keep.visitor = session.visitor;
    this.update(() => {
      this.loading = false;
      this.telegram = session.telegram;
      this.thread = restored(another ? emptyThread : this.thread, session.messages);
    });
  }

  private customerRefused(error: unknown): void {
    console.error(`Beseda: ${error instanceof Error ? error.message : error}`);
    this.customer = undefined;
  }

  private newSession(): void {
    this.token = null;
    this.epoch += 1;
    this.line.restart();
  }

  private async follow(opened: () => void, signal: AbortSignal): Promise<void> {
    let alive = false;
    const up = () => {
      alive = true;
      opened();
    };
    try {
      await this.api.follow(this.token ?? "", this.thread.cursor, (event) => this.heard(event), up, signal);
    } catch (error) {
      const network = error instanceof TypeError || error instanceof Refusal;
      // Something between us holds the stream back, or this browser cannot read one: ask instead of listening.
      if (!alive && !network && !signal.aborted) this.streams = false;
      throw error;
    }
  }

  private async poll(opened: () => void, signal: AbortSignal): Promise<void> {
    let since: string | undefined;
    while (!signal.aborted) {
      const { messages, changed, gone, until } = await this.api.after(this.token ?? "", this.thread.cursor, since);
      opened();
      since = until;
      for (const message of [...messages, ...changed]) this.received(message);
      for (const seq of gone) this.gone(seq);
      if (messages.length === 0) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  private heard({ event, data }: ServerEvent): void {
    if (event === "message") this.received(JSON.parse(data) as WireMessage);
    if (event === "gone") this.gone((JSON.parse(data) as { seq: number }).seq);
    if (event === "typing") this.showTyping(true);
    if (event === "draft") this.showDraft(JSON.parse(data) as ReplyDraft);
  }

  private showDraft(draft: ReplyDraft): void {
    this.showTyping(draft.text !== "");
    this.update(() => (this.thread = drafted(this.thread, draft, Date.now())));
  }

  private received(message: WireMessage): void {
    if (message.from !== "customer") this.showTyping(false);
    this.keep.dropUnsent(message.id);
    this.update(() => (this.thread = received(this.thread, message)));
  }

  private gone(seq: number): void {
    this.update(() => (this.thread = without(this.thread, seq)));
  }

  private accepted(id: string, seq: number): void {
    this.keep.dropUnsent(id);
    this.update(() => (this.thread = accepted(this.thread, id, seq)));
  }

  private setOutgoing(id: string, more: Partial<Outgoing>): void {
    const outgoing = this.thread.outgoing.map((message) => (message.id === id ? { ...message, ...more } : message));
    for (const message of outgoing) if (message.id === id) this.keep.addUnsent(message);
    this.update(() => (this.thread = { ...this.thread, outgoing }));
  }

  private showTyping(typing: boolean): void {
    clearTimeout(this.typingEnds);
    if (typing) this.typingEnds = setTimeout(() => this.fallSilent(), TYPING_MS);
    if (typing !== this.typing) this.update(() => (this.typing = typing));
  }

  /** Who was writing does not any more, and said nothing: the server went away over it. */
  private fallSilent(): void {
    this.update(() => (this.thread = { ...this.thread, draft: null }));
    this.showTyping(false);
  }

  /** Another tab of this site goes on as someone else: so do we. */
  private elsewhere({ key, newValue }: StorageEvent): void {
    if (key !== VISITOR_KEY || !newValue || !this.token || subjectOf(newValue) === subjectOf(this.token)) return;
    this.thread = emptyThread;
    this.newSession();
  }

  private update(change: () => void): void {
    change();
    this.changed();
  }
}

/** Whose token it is, as it says itself: only for telling two visitors apart. */
function subjectOf(token: string | null): string | null {
  try {
    const payload = (token ?? "").split(".")[1] ?? "";
    return (JSON.parse(atob(payload.replace(/-/g, "+").replace(/_/g, "/"))) as { sub: string }).sub;
  } catch {
    return null;
  }
}

import type { DeskMessage } from "../../../src/desk/index.ts";
import { eventReader } from "../../../src/web/widget/event-stream.ts";

const PASSWORD = "a long enough password of 2026";

/** Somebody of the staff whose desk is open: what the page would show them, and when it first could. */
export class Colleague {
  /** When each text of a customer was first in the threads that were read, by its words. */
  readonly shown = new Map<string, number>();
  readonly #url: string;
  readonly #cookie: string;
  readonly #own = new Set<string>();
  readonly #reading = new Map<string, boolean>();
  readonly #stop = new AbortController();
  #newest = new Map<string, number>();

  private constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
  }

  /** Comes in by the token of an invitation, and opens the desk. */
  static async enter(url: string, token: string, name: string): Promise<Colleague> {
    const answer = await fetch(`${url}/api/staff/auth/accept-invitation`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url },
      body: JSON.stringify({ token, name, email: `${name}@shop.example`, password: PASSWORD }),
    });
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
    if (!answer.ok || !cookie) throw new Error(`${name} could not come in: ${answer.status} ${await answer.text()}`);
    const colleague = new Colleague(url, cookie);
    await colleague.#follow();
    return colleague;
  }

  /** The conversations that wait for a person. */
  async waiting(): Promise<string[]> {
    const page = await this.#get<{ conversations: { id: string }[] }>("?queue=waiting&limit=100");
    return page.conversations.map(({ id }) => id);
  }

  /** Takes a conversation; whether nobody had it. */
  async take(id: string): Promise<boolean> {
    const { status } = await this.#post(`/${id}/take`, { force: false });
    if (status !== 200) return false;
    this.#own.add(id);
    await this.#read(id);
    return true;
  }

  /** Answers in a conversation; the same `clientId` is the same answer. */
  async answer(id: string, clientId: string, text: string): Promise<void> {
    const answer = await this.#post(`/${id}/messages`, { id: clientId, text });
    if (!answer.ok) throw new Error(`no answer was taken: ${answer.status} ${await answer.text()}`);
  }

  /** The conversations that are theirs. */
  get own(): readonly string[] {
    return [...this.#own];
  }

  leave(): void {
    this.#stop.abort();
  }

  async #follow(): Promise<void> {
    const headers = { cookie: this.#cookie };
    const answer = await fetch(`${this.#url}/api/desk/events`, { headers, signal: this.#stop.signal });
    if (!answer.body || !answer.ok) throw new Error(`no stream: ${answer.status}`);
    const read = eventReader(({ event, data }) => {
      const { id } = JSON.parse(data) as { id: string };
      if (event === "conversation" && this.#own.has(id)) void this.#read(id);
    });
    const pieces = answer.body.pipeThrough(new TextDecoderStream());
    void (async () => {
      for await (const piece of pieces) read(piece);
    })().catch(() => undefined);
  }

  /** Reads what is new in a thread; what changes meanwhile is read afterwards. */
  async #read(id: string): Promise<void> {
    if (this.#reading.has(id)) {
      this.#reading.set(id, true);
      return;
    }
    do {
      this.#reading.set(id, false);
      const after = this.#newest.get(id) ?? 0;
      const { messages } = await this.#get<{ messages: DeskMessage[] }>(`/${id}/messages?after=${after}`);
      const at = performance.now();
      for (const { from, text } of messages) if (from === "customer" && !this.shown.has(text)) this.shown.set(text, at);
      this.#newest.set(id, messages.at(-1)?.seq ?? after);
    } while (this.#reading.get(id));
    this.#reading.delete(id);
  }

  async #get<Answer>(path: string): Promise<Answer> {
    const answer = await fetch(`${this.#url}/api/desk/conversations${path}`, { headers: { cookie: this.#cookie } });
    if (!answer.ok) throw new Error(`not read: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }

  #post(path: string, body: object): Promise<Response> {
    return fetch(`${this.#url}/api/desk/conversations${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: this.#cookie, origin: this.#url },
      body: JSON.stringify(body),
    });
  }
}

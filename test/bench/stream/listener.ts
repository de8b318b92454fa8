import { eventReader } from "../../../src/web/widget/event-stream.ts";
import { Visitor } from "../../hosts/smoke/visitor.ts";

/** Somebody at the web chat whose stream of events is open, and when each came. */
export class Listener {
  #visitor: Visitor;
  #heard: { kind: string; at: number }[] = [];
  #wake: () => void = () => {};
  #stop = new AbortController();

  private constructor(visitor: Visitor) {
    this.#visitor = visitor;
  }

  static async enter(url: string, language: string): Promise<Listener> {
    const listener = new Listener(await Visitor.enter(url, { language }));
    await listener.#open(url);
    return listener;
  }

  /** Sends a text; answers when. */
  async say(text: string): Promise<number> {
    const at = performance.now();
    await this.#visitor.say(text);
    return at;
  }

  /** When the first event of a kind came: a draft, or a message of the other side. */
  async heard(kind: "draft" | "message"): Promise<number> {
    for (;;) {
      const found = this.#heard.find((one) => one.kind === kind);
      if (found) return found.at;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async leave(): Promise<void> {
    this.#stop.abort();
  }

  async #open(url: string): Promise<void> {
    const headers = { Authorization: `Bearer ${this.#visitor.token}` };
    const answer = await fetch(`${url}/api/chat/events`, { headers, signal: this.#stop.signal });
    if (!answer.body) throw new Error(`no stream: ${answer.status}`);
    const read = eventReader(({ event, data }) => {
      if (event === "message" && JSON.parse(data).from === "customer") return;
      this.#heard.push({ kind: event, at: performance.now() });
      this.#wake();
    });
    const pieces = answer.body.pipeThrough(new TextDecoderStream());
    void (async () => {
      for await (const piece of pieces) read(piece);
    })().catch(() => undefined);
  }
}

import { randomUUID } from "node:crypto";
import type { SessionAnswer, WireMessage } from "../../../src/channels/web-chat/index.ts";
import { eventReader } from "../../../src/web/widget/event-stream.ts";

const JSON_BODY = { "Content-Type": "application/json" };

/** Somebody at the web chat of a service, over the network. */
export class Visitor {
  readonly token: string;
  readonly #url: string;
  readonly #from: Record<string, string>;

  /** `address` is whose it is where the service trusts a proxy. */
  constructor(url: string, token: string, address?: string) {
    this.#url = url;
    this.token = token;
    this.#from = fromAddress(address);
  }

  /** Opens a session; `body` is that of the request. */
  static async enter(url: string, body: object = {}, address?: string): Promise<Visitor> {
    const answer = await fetch(`${url}/api/chat/session`, post(body, fromAddress(address)));
    if (!answer.ok) throw new Error(`no session: ${answer.status} ${await answer.text()}`);
    return new Visitor(url, ((await answer.json()) as SessionAnswer).visitor, address);
  }

  /** Sends a text; answers the number that it got. */
  async say(text: string, id: string = randomUUID()): Promise<number> {
    const answer = await fetch(`${this.#url}/api/chat/messages`, post({ id, text }, this.#authorization()));
    if (!answer.ok) throw new Error(`not taken: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { seq: number }).seq;
  }

  /** Follows the thread until there is an answer to what was said with this number. */
  async answerTo(seq: number): Promise<WireMessage> {
    const patience = AbortSignal.timeout(40_000);
    const headers = this.#authorization();
    const stream = await fetch(`${this.#url}/api/chat/events?after=${seq}`, { headers, signal: patience });
    const answers: WireMessage[] = [];
    const read = eventReader(({ event, data }) => {
      if (event === "message") answers.push(JSON.parse(data) as WireMessage);
    });
    if (!stream.body) throw new Error(`no stream: ${stream.status}`);
    for await (const piece of stream.body.pipeThrough(new TextDecoderStream())) {
      read(piece);
      const [answer] = answers.filter(({ from }) => from !== "customer");
      if (answer) return answer;
    }
    throw new Error("the stream ended without an answer");
  }

  /** Says something and waits for the answer. */
  async ask(text: string): Promise<WireMessage> {
    return this.answerTo(await this.say(text));
  }

  /** The whole thread. */
  async thread(): Promise<WireMessage[]> {
    const answer = await fetch(`${this.#url}/api/chat/messages`, { headers: this.#authorization() });
    return ((await answer.json()) as { messages: WireMessage[] }).messages;
  }

  #authorization() {
    return { Authorization: `Bearer ${this.token}`, ...this.#from };
  }
}

const post = (body: object, headers: Record<string, string>): RequestInit => ({
  method: "POST",
  headers: { ...JSON_BODY, ...headers },
  body: JSON.stringify(body),
});

const fromAddress = (address?: string): Record<string, string> =>
  address === undefined ? {} : { "X-Forwarded-For": address };

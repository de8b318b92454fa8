import { METHODS } from "./methods/index.ts";
import { Told } from "./methods/method.ts";
import type { Pace } from "./pace.ts";
import type { Parameters } from "./parameters.ts";
import { badRequest, Refusal } from "./refusal.ts";
import type { Schema } from "./schema.ts";
import { Signal } from "./signal.ts";
import type { World } from "./world.ts";

/** A call that the bot made, and what became of it. */
export interface Call {
  method: string;
  parameters: Record<string, unknown>;
  /** Milliseconds since 1970, when it came. */
  at: number;
  /** The HTTP status of the answer; 0 where the connection was cut or it is not answered yet. */
  status: number;
  /** Why it was refused. */
  description?: string;
}

/** The answer of one call, as it goes over the wire. */
export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** Takes calls: checks them, runs them, and writes down what was asked and what was wrong. */
export class CallDesk {
  readonly calls: Call[] = [];
  readonly violations: string[] = [];
  readonly signal = new Signal();
  #world: World;
  #schema: Schema | null;
  #record: boolean;
  #pace: Pace | null;

  constructor(world: World, schema: Schema | null, record: boolean, pace: Pace | null = null) {
    this.#world = world;
    this.#schema = schema;
    this.#record = record;
    this.#pace = pace;
  }

  /** The method's name as Telegram spells it; as it is where nobody knows it. */
  nameOf(method: string): string {
    if (METHODS[method]) return method;
    return this.#schema?.methodName(method) ?? CANONICAL.get(method.toLowerCase()) ?? method;
  }

  /** Opens the record of a call. */
  open(method: string, parameters: Record<string, unknown>): Call {
    const call: Call = { method, parameters, at: Date.now(), status: 0 };
    if (this.#record) this.calls.push(call);
    return call;
  }

  /** Closes the record of a call with its answer. */
  close(call: Call, status: number, description?: string): void {
    call.status = status;
    if (description !== undefined) call.description = description;
    this.signal.changed();
  }

  /** Runs a call whose parameters are in order. `poll` answers `getUpdates`. */
  async run(call: Call, parameters: Parameters, written: boolean, poll: () => Promise<unknown>): Promise<Answer> {
    try {
      this.#check(call.method, parameters, written);
      this.#pace?.count(call.method, parameters.string("chat_id"), call.at);
      const done = call.method === "getUpdates" ? await poll() : await METHODS[call.method]?.(this.#world, parameters);
      this.close(call, 200);
      if (done instanceof Told)
        return { status: 200, body: { ok: true, result: done.result, description: done.description } };
      return { status: 200, body: { ok: true, result: done } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.refuse(call, error);
    }
  }

  /** Refuses a call, and counts the violation where a correct client would not have made it. */
  refuse(call: Call, refusal: Refusal): Answer {
    const { status, message, retryAfter, ours } = refusal;
    if (ours) this.violations.push(`${call.method}: ${status} ${message} ${JSON.stringify(call.parameters)}`);
    this.close(call, status, message);
    const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
    return { status, body: { ok: false, error_code: status, description: message, ...parameters } };
  }

  #check(method: string, parameters: Parameters, written: boolean): void {
    if (method !== "getUpdates" && !METHODS[method]) throw this.#unknown(method);
    const wrong = this.#schema?.checkCall(method, withUploads(parameters), written);
    if (wrong) throw badRequest(wordsFor(wrong));
  }

  #unknown(method: string): Refusal {
    if (this.#schema?.methodName(method)) return new Refusal(501, `${method} is not imitated by this test server`);
    return new Refusal(404, "Not Found: method not found");
  }
}

const CANONICAL = new Map([...Object.keys(METHODS), "getUpdates"].map((name) => [name.toLowerCase(), name]));

/** The values as the specification sees them: a file in a part of its own stands for the parameter of that name. */
function withUploads({ values, uploads }: Parameters): Record<string, unknown> {
  if (uploads.size === 0) return values;
  const texts = Object.values(values).join(" ");
  const direct = [...uploads.keys()].filter((name) => !texts.includes(`attach://${name}`));
  return { ...values, ...Object.fromEntries(direct.map((name) => [name, "attach://"])) };
}

/** Telegram's own words for the mistakes that it has words for. */
function wordsFor(wrong: string): string {
  if (wrong === "chat_id is missing") return "chat_id is empty";
  if (wrong === "text is missing") return "message text is empty";
  return wrong;
}

import type { HistoryAnswer, SessionAnswer } from "../../channels/web-chat/index.ts";
import { eventReader, type ServerEvent } from "./event-stream.ts";
import type { Outgoing } from "./thread.ts";

const ANSWER_MS = 15_000;
/** A file takes its time on a phone. */
const UPLOAD_MS = 180_000;
/** The server says something every 20 s: after two silences the connection is dead. */
const SILENCE_MS = 45_000;

/** The server refused: its status, code and sentence, and for how long to wait where it said so. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterMs: number;
  constructor(status: number, code: string, message: string, retryAfterMs: number) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** What a session is asked with. */
interface SessionBody {
  visitor?: string | undefined;
  customer?: string | null | undefined;
  language: string;
}

/** The chat's HTTP calls. Each rejects with a {@link Refusal}, or with the network's error. */
export interface Api {
  session(body: SessionBody): Promise<SessionAnswer>;
  send(token: string, message: Outgoing): Promise<{ seq: number }>;
  /** What is new behind a number, and what was put right or taken back since the last answer's `until`. */
  after(token: string, seq: number, since: string | undefined): Promise<HistoryAnswer>;
  /** A link by which the chat goes on in Telegram, as the server gave it. */
  telegram(token: string): Promise<string>;
  /** Follows the events until the server ends the stream, `signal` does, or it falls silent. `opened` at the first sign of life. */
  follow(
    token: string,
    seq: number,
    heard: (event: ServerEvent) => void,
    opened: () => void,
    signal: AbortSignal,
  ): Promise<void>;
}

/** The API under an address that ends in a slash. */
export function httpApi(server: string): Api {
  const at = (path: string) => `${server}api/chat/${path}`;
  return {
    session: async (body) => json(await call(at("session"), post(body))),
    send: async (token, { id, text, button, file }) =>
      file
        ? json(
            await call(
              at(`files?${new URLSearchParams({ id, name: file.name || "file" })}`),
              upload(file, token),
              UPLOAD_MS,
            ),
          )
        : json(
            await call(at("messages"), post(button === undefined ? { id, text } : { id, button, label: text }, token)),
          ),
    after: async (token, seq, since) => {
      const asked = new URLSearchParams({ after: String(seq), ...(since ? { since } : {}) });
      return json<HistoryAnswer>(await call(at(`messages?${asked}`), { headers: bearer(token) }));
    },
    telegram: async (token) => (await json<{ url: string }>(await call(at("telegram"), post({}, token)))).url,
    follow: (token, seq, heard, opened, signal) => follow(at(`events?after=${seq}`), token, heard, opened, signal),
  };
}

async function follow(
  url: string,
  token: string,
  heard: (event: ServerEvent) => void,
  opened: () => void,
  outer: AbortSignal,
): Promise<void> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  if (outer.aborted) return;
  outer.addEventListener("abort", abort);
  let watchdog = setTimeout(abort, ANSWER_MS);
  try {
    const answer = await checked(await fetch(url, { headers: bearer(token), signal: stop.signal, cache: "no-store" }));
    const reader = answer.body?.getReader();
    if (!reader) throw new Error("this browser does not read streams");
    const read = eventReader(heard);
    const text = new TextDecoder();
    for (let first = true; ; first = false) {
      const { done, value } = await reader.read();
      if (done) return;
      if (first) opened();
      clearTimeout(watchdog);
      watchdog = setTimeout(abort, SILENCE_MS);
      read(text.decode(value, { stream: true }));
    }
  } finally {
    clearTimeout(watchdog);
    outer.removeEventListener("abort", abort);
  }
}

async function call(url: string, request: RequestInit, ms = ANSWER_MS): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ms);
  try {
    return await checked(await fetch(url, { ...request, signal: stop.signal, cache: "no-store" }));
  } finally {
    clearTimeout(timer);
  }
}

async function checked(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  const body = (await answer.json().catch(() => null)) as { error?: { code?: string; message?: string } } | null;
  const wait = Number(answer.headers.get("Retry-After")) || 0;
  throw new Refusal(
    answer.status,
    body?.error?.code ?? "",
    body?.error?.message ?? `HTTP ${answer.status}`,
    wait * 1000,
  );
}

const json = <T>(answer: Response): Promise<T> => answer.json() as Promise<T>;

const bearer = (token?: string): Record<string, string> => (token ? { Authorization: `Bearer ${token}` } : {});

const post = (body: object, token?: string): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json", ...bearer(token) },
  body: JSON.stringify(body),
});

const upload = (file: File, token: string): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/octet-stream", ...bearer(token) },
  body: file,
});

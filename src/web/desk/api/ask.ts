import { takeEarly } from "../early.ts";
import { Problem } from "./problem.ts";

const PATIENCE_MS = 20_000;
/** A file takes its time on a phone. */
const UPLOAD_MS = 180_000;

/** Reads JSON from a path of this server, or throws a {@link Problem}. What the page's first script has got already is not asked again. */
export async function get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  const early = takeEarly(path);
  if (early) {
    const body = await early.then((answer) => (answer.ok ? (answer.json() as Answer) : null)).catch(() => null);
    if (body !== null) return body;
  }
  return ask(path, { signal });
}

/** Posts JSON to a path of this server; gives its JSON, null where there is none, or throws a {@link Problem}. */
export const post = <Answer>(path: string, body: unknown = {}): Promise<Answer> =>
  ask(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/** Posts JSON to a path of this server and gives the file that it answers, or throws a {@link Problem}. */
export async function postForFile(path: string, body: unknown): Promise<Blob> {
  const answer = await send(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw problemOf(answer, await answer.json().catch(() => null));
  return answer.blob();
}

/** Writes JSON to a path of this server in place of what is there; gives its JSON, or throws a {@link Problem}. */
export const put = <Answer>(path: string, body: unknown): Promise<Answer> =>
  ask(path, { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/** Sends a change of what is at a path of this server; gives its JSON, or throws a {@link Problem}. */
export const patch = <Answer>(path: string, body: unknown): Promise<Answer> =>
  ask(path, { method: "PATCH", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/** Writes a text of a table to a path of this server, or throws a {@link Problem}. */
export const putText = (path: string, body: string): Promise<null> =>
  ask(path, { method: "PUT", headers: { "content-type": "text/csv; charset=utf-8" }, body });

/** Posts a file's bytes to a path of this server; gives its JSON, or throws a {@link Problem}. */
export const postBytes = <Answer>(path: string, body: Blob): Promise<Answer> =>
  ask(path, { method: "POST", headers: { "content-type": "application/octet-stream" }, body }, UPLOAD_MS);

/** Deletes what is at a path of this server, or throws a {@link Problem}. */
export const remove = (path: string): Promise<null> => ask(path, { method: "DELETE" });

async function ask<Answer>(path: string, init: RequestInit, ms = PATIENCE_MS): Promise<Answer> {
  const answer = await send(path, init, ms);
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw problemOf(answer, body);
  return body as Answer;
}

async function send(path: string, { signal, ...rest }: RequestInit, ms = PATIENCE_MS): Promise<Response> {
  const giveUp = AbortSignal.timeout(ms);
  const answer = await fetch(path, { ...rest, signal: signal ? either(signal, giveUp) : giveUp }).catch(() => null);
  if (!answer) throw new Problem(0, "offline");
  return answer;
}

/** `AbortSignal.any` is not in every browser that the page runs in. */
function either(...signals: AbortSignal[]): AbortSignal {
  const both = new AbortController();
  for (const signal of signals) signal.addEventListener("abort", () => both.abort(signal.reason), { once: true });
  return both.signal;
}

function problemOf(answer: Response, body: unknown): Problem {
  const { error } = Object(body) as { error?: { code?: string } };
  const seconds = Number(answer.headers.get("retry-after"));
  return new Problem(answer.status, error?.code ?? "failed", seconds > 0 ? seconds : null);
}

import { Problem } from "./problem.ts";

const PATIENCE_MS = 20_000;

/** Reads JSON from a path of this server, or throws a {@link Problem}. */
export const get = <Answer>(path: string, signal?: AbortSignal): Promise<Answer> => ask(path, { signal });

/** Posts JSON to a path of this server; gives its JSON, null where there is none, or throws a {@link Problem}. */
export const post = <Answer>(path: string, body: unknown = {}): Promise<Answer> =>
  ask(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

async function ask<Answer>(path: string, { signal, ...rest }: RequestInit): Promise<Answer> {
  const giveUp = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(path, { ...rest, signal: signal ? either(signal, giveUp) : giveUp }).catch(() => null);
  if (!answer) throw new Problem(0, "offline");
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw problemOf(answer, body);
  return body as Answer;
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

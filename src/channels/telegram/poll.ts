import type { Update } from "grammy/types";
import type { Log } from "../../base/index.ts";
import { type ApiFailure, apiFailure } from "./api-failure.ts";
import type { CallApi } from "./bot-api.ts";
import { READ_UPDATES } from "./incoming.ts";
import { growing, pause } from "./pause.ts";
import { type Batch, takeBatch } from "./take-batch.ts";

/** What polling needs. */
export interface Polling {
  call: CallApi;
  take: Batch["take"];
  log: Log;
  /** How long Telegram may hold a request. */
  pollSeconds: number;
  /** The first wait after a request failed. */
  retryMs: number;
}

/** How much longer than Telegram holds it a request may take. */
const GRACE_MS = 10_000;
/** How long the confirmation of what was taken may take at the end. */
const FAREWELL_MS = 3_000;
/** Updates are tried again sooner than requests: a batch waits for them. */
const UPDATE_SHARE = 5;
/** A refused token is asked for again after so many first waits. */
const REFUSED_WAITS = 60;

/**
 * Fetches updates and has them taken, until the signal is given; then it finishes what it has begun and confirms it, so that who
 * polls next does not get it again. An update is confirmed only after it was taken. It never rejects.
 */
export async function poll(signal: AbortSignal, polling: Polling): Promise<void> {
  const trouble = { times: 0, told: "" };
  const batch = { take: polling.take, log: polling.log, retryMs: polling.retryMs / UPDATE_SHARE };
  let offset = 0;
  let confirmed = 0;
  while (!signal.aborted) {
    const updates = await fetchUpdates(offset, polling, signal).catch(apiFailure);
    if (signal.aborted) break;
    if (updates instanceof Error) {
      await waitOut(updates, trouble, polling, signal);
      continue;
    }
    if (trouble.told) polling.log.info("telegram_again");
    Object.assign(trouble, { times: 0, told: "" });
    confirmed = offset;
    offset = (await takeBatch(updates, batch, signal)) ?? nextAfter(updates, offset);
  }
  if (offset > confirmed) await confirm(offset, polling);
}

const nextAfter = (updates: Update[], offset: number): number =>
  Math.max(offset, ...updates.map(({ update_id }) => update_id + 1));

function fetchUpdates(offset: number, { call, pollSeconds }: Polling, signal: AbortSignal): Promise<Update[]> {
  const limit = AbortSignal.timeout(pollSeconds * 1000 + GRACE_MS);
  const asked = { offset, limit: 100, timeout: pollSeconds, allowed_updates: READ_UPDATES };
  return call((methods, either) => methods.getUpdates(asked, either), AbortSignal.any([signal, limit]));
}

/** Asking for what comes after an update confirms it. What this brings is left for who polls next. */
async function confirm(offset: number, { call, log }: Polling): Promise<void> {
  const asked = { offset, limit: 1, timeout: 0, allowed_updates: READ_UPDATES };
  try {
    await call((methods, signal) => methods.getUpdates(asked, signal), AbortSignal.timeout(FAREWELL_MS));
  } catch (error) {
    log.warn("telegram_unconfirmed", { status: apiFailure(error).status });
  }
}

/** Waits after a failed request; each kind of trouble is told once, until it is over. */
async function waitOut(
  failure: ApiFailure,
  trouble: { times: number; told: string },
  { log, retryMs }: Polling,
  signal: AbortSignal,
): Promise<void> {
  const { status, reason, retryAfterMs } = failure;
  const event = EVENTS.get(status) ?? "telegram_unreachable";
  if (trouble.told !== event) log.warn(event, { status, reason });
  trouble.told = event;
  trouble.times += 1;
  const refused = event === "telegram_token_refused";
  await pause(retryAfterMs ?? (refused ? REFUSED_WAITS * retryMs : growing(retryMs, trouble.times)), signal);
}

/** A conflict means that another process polls, or that a webhook is set. */
const EVENTS = new Map<number | null, string>([
  [401, "telegram_token_refused"],
  [404, "telegram_token_refused"],
  [409, "telegram_conflict"],
]);

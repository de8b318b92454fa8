import { Refused, Unavailable } from "../../base/index.ts";
import { apiFailure, outcomeOf } from "./api-failure.ts";
import type { BotAddress, CallApi } from "./bot-api.ts";

/** How long a file may take; a bot may fetch 20 MB at most. */
const DOWNLOAD_MS = 60_000;

/**
 * Fetches a file by the reference that it came in with; what it is, Telegram does not say. `Refused` where Telegram has it no more or
 * it is too big (`file_too_big`), `Unavailable` where it may come later. Nothing in the answer tells the bot's token.
 */
export async function fetchFile(reference: string, call: CallApi, { token, apiRoot }: BotAddress): Promise<Response> {
  const path = await pathOf(reference, call);
  const found = await download(`${apiRoot}/file/bot${token}/${path.split("/").map(encodeURIComponent).join("/")}`);
  const headers = new Headers({ "Content-Type": "application/octet-stream" });
  const length = found.headers.get("Content-Length");
  if (length) headers.set("Content-Length", length);
  return new Response(found.body, { headers });
}

async function pathOf(reference: string, call: CallApi): Promise<string> {
  try {
    const { file_path } = await call((methods, signal) => methods.getFile({ file_id: reference }, signal));
    if (file_path) return file_path;
  } catch (error) {
    throw refusalOf(apiFailure(error));
  }
  throw gone();
}

function refusalOf(failure: ReturnType<typeof apiFailure>): Error {
  if (failure.status !== 400) return outcomeOf(failure);
  return failure.reason.includes("too big")
    ? new Refused("file_too_big", "Telegram gives out files of up to 20 MB only.")
    : gone();
}

async function download(url: string): Promise<Response> {
  const found = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_MS) }).catch(() => null);
  if (found?.ok) return found;
  await found?.body?.cancel();
  throw found?.status === 404
    ? gone()
    : new Unavailable("Telegram", new Error(`file: ${found?.status ?? "no answer"}`));
}

const gone = (): Refused => new Refused("not_found", "Telegram does not have this file any more.");

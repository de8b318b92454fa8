import { Refused, Unavailable } from "../base/index.ts";

/** A request to another system. */
export interface Posted {
  url: URL;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer>;
  /** How long it may take, in milliseconds. */
  ms: number;
}

/**
 * Posts and answers the status, following nothing. Throws `Unavailable` where no answer came, `Refused` (`private_address`) where the
 * address leads into the host's own network.
 */
export type Post = (request: Posted) => Promise<number>;

/** Posts by `fetch`, for hosts that cannot reach a network of their own. */
export const fetchPost: Post = async ({ url, headers, body, ms }) => {
  const signal = AbortSignal.timeout(ms);
  const answer = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal }).catch(() => null);
  if (!answer) throw new Unavailable("The webhook");
  await answer.body?.cancel();
  return answer.status;
};

/**
 * The address of a webhook: https, of a host with a name of the public web, where `toPrivate` does not allow any. @throws Refused
 * `bad_url`, `private_address`
 */
export function webhookUrl(text: string, toPrivate: boolean): URL {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new Refused("bad_url", "Write a whole address such as https://shop.example/beseda.");
  if (toPrivate) return url;
  if (url.protocol !== "https:") throw new Refused("bad_url", "The address must begin with https://.");
  if (
    isNumber(url.hostname) ||
    !url.hostname.includes(".") ||
    /\.(localhost|local|internal|home\.arpa)\.?$/.test(url.hostname)
  )
    throw isPrivate();
  return url;
}

const isNumber = (host: string): boolean => host.startsWith("[") || /^[\d.]+$/.test(host);

/** The refusal of an address inside. */
export const isPrivate = (): Refused =>
  new Refused("private_address", "The address leads into a private network: WEBHOOKS_TO_PRIVATE=yes would allow it.");

import type { Locale } from "../../../base/index.ts";
import type { PushSubscriber } from "../../../desk/index.ts";
import { get, put, remove } from "../api/ask.ts";

const API = "/api/desk/push";
const SCRIPT = "/desk/push-worker.js";
/** Whose alerts this browser shows: somebody else who signs in here does not get them. */
const KEY = "beseda.desk.push";

/** Whether this browser can be told anything with the page closed. */
export const canPush = (): boolean =>
  "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** Whether alerts of a member of the staff are shown by this browser, the page open or not. */
export const isPushOn = (me: string): boolean => canPush() && localStorage.getItem(KEY) === me;

/** Asks the reader, then the service, to be told; false where the reader or the browser does not let it. */
export async function turnPushOn(me: string, locale: Locale): Promise<boolean> {
  if (!canPush() || (await Notification.requestPermission()) !== "granted") return false;
  await keep(locale);
  localStorage.setItem(KEY, me);
  return true;
}

/** Is told nothing more. */
export async function turnPushOff(): Promise<void> {
  localStorage.removeItem(KEY);
  await (await standing())?.unsubscribe();
  await remove(API);
}

/** Tells the service anew what it may have forgotten: sessions end, and with them what it kept. Ends what was another person's. */
export async function renewPush(me: string, locale: Locale): Promise<void> {
  const whose = canPush() ? localStorage.getItem(KEY) : null;
  if (whose === null) return;
  if (whose === me && Notification.permission === "granted") return keep(locale);
  localStorage.removeItem(KEY);
  await (await standing())?.unsubscribe();
}

const standing = async (): Promise<PushSubscription | null> =>
  (await (await navigator.serviceWorker.getRegistration(SCRIPT))?.pushManager.getSubscription()) ?? null;

async function keep(locale: Locale): Promise<void> {
  await navigator.serviceWorker.register(SCRIPT, { scope: "/desk/" });
  const { pushManager } = await navigator.serviceWorker.ready;
  const { key } = await get<{ key: string }>(API);
  const kept = await pushManager.getSubscription();
  const isOurs = kept !== null && textOf(kept.options.applicationServerKey) === key;
  if (kept && !isOurs) await kept.unsubscribe();
  const asked = { userVisibleOnly: true, applicationServerKey: key };
  const { endpoint, keys = {} } = (isOurs ? kept : await pushManager.subscribe(asked)).toJSON();
  const { p256dh = "", auth = "" } = keys;
  await put<null>(API, { endpoint: endpoint ?? "", p256dh, auth, locale } satisfies PushSubscriber);
}

/** Bytes as base64url. */
const textOf = (bytes: ArrayBuffer | null): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes ?? [])))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

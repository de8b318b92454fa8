/**
 * What runs with the desk closed: shows what the service sends and opens it. It keeps nothing, and stands between no request and its answer.
 * The compiler's types of such scripts and those of pages exclude each other, so what is used of them is written out.
 */
interface Worker {
  clients: {
    matchAll(which: { type: "window"; includeUncontrolled: boolean }): Promise<readonly Tab[]>;
    openWindow(path: string): Promise<unknown>;
    claim(): Promise<void>;
  };
  registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(kind: string, hear: (event: Heard) => void): void;
}

interface Tab {
  url: string;
  visibilityState: "visible" | "hidden";
  focus(): Promise<Tab>;
  navigate(path: string): Promise<unknown>;
}

interface Heard {
  waitUntil(work: Promise<unknown>): void;
  data?: { json(): unknown } | null;
  notification?: Notification;
}

/** What the service sends: no name and no word of anybody. */
interface Alert {
  title: string;
  lang: string;
  path: string;
  tag: string;
}

const worker = self as unknown as Worker;
const tabs = async () =>
  (await worker.clients.matchAll({ type: "window", includeUncontrolled: true })).filter(({ url }) =>
    new URL(url).pathname.startsWith("/desk/"),
  );

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("push", (event) => event.waitUntil(show(event.data?.json() as Alert | undefined)));
worker.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renew()));
worker.addEventListener("notificationclick", (event) => {
  event.notification?.close();
  event.waitUntil(open(String(event.notification?.data ?? "/desk/")));
});

const API = "/api/desk/push";

/** The browser has changed its subscription, or lost it: the service is told of the new one, where the session still stands. */
async function renew(): Promise<void> {
  const answer = await fetch(API);
  if (!answer.ok) return;
  const { key } = (await answer.json()) as { key: string };
  const { pushManager } = worker.registration;
  const asked = { userVisibleOnly: true, applicationServerKey: key };
  const { endpoint, keys } = ((await pushManager.getSubscription()) ?? (await pushManager.subscribe(asked))).toJSON();
  const locale = ["ru", "uk"].find((one) => navigator.language.startsWith(one)) ?? "en";
  const body = JSON.stringify({ endpoint, p256dh: keys?.p256dh, auth: keys?.auth, locale, again: true });
  await fetch(API, { method: "PUT", headers: { "Content-Type": "application/json" }, body });
}

/** Whoever has the desk before their eyes sees it there. */
async function show(alert: Alert | undefined): Promise<void> {
  if (!alert || (await tabs()).some(({ visibilityState }) => visibilityState === "visible")) return;
  const { title, lang, path, tag } = alert;
  const how = { lang, tag, data: path, renotify: true };
  await worker.registration.showNotification(title, how as NotificationOptions);
}

async function open(path: string): Promise<void> {
  const [tab] = await tabs();
  if (!tab) return void (await worker.clients.openWindow(path));
  await tab.focus();
  await tab.navigate(path).catch(() => worker.clients.openWindow(path));
}

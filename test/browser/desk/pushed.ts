import type { CDPSession, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { DeskStage } from "./stage.ts";
import { NARROW, WIDE } from "./visit.ts";

/** A browser's push service is somebody's on the web: here the page is told what one would say. */
const SUBSCRIBING = `
  const subscription = (key) => ({
    options: { applicationServerKey: key },
    unsubscribe: async () => { delete window.subscribed; localStorage.removeItem("test.subscribed"); return true; },
    toJSON: () => ({ endpoint: "https://push.example/wp/1", keys: { p256dh: "B".repeat(87), auth: "A".repeat(22) } }),
  });
  PushManager.prototype.subscribe = async (asked) => {
    const bytes = Uint8Array.from(atob(asked.applicationServerKey.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
    return (window.subscribed = subscription(bytes.buffer));
  };
  PushManager.prototype.getSubscription = async () => window.subscribed ?? null;
`;

/** Alerts that come with the desk closed. */
export function pushed({ stub, enter }: DeskStage): void {
  test("a device asks to be told and to be told no more, on a phone too; whoever else signs in there is told nothing", async () => {
    const { page, picture, go } = await enter({ ...NARROW, permissions: ["notifications"] }, "inbox/work");
    await page.evaluate(SUBSCRIBING);
    const toggle = page.getByLabel("Уведомления на это устройство, даже когда страница закрыта");
    await toggle.click();
    await expect.poll(() => stub().asked).toContain("PUT /api/desk/push");
    await expect.poll(() => toggle.isChecked()).toBe(true);
    await picture("desk-push-narrow");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await toggle.click();
    await expect.poll(() => stub().asked).toContain("DELETE /api/desk/push");
    await expect.poll(() => page.evaluate("localStorage.getItem('beseda.desk.push')")).toBeNull();
    await page.evaluate("localStorage.setItem('beseda.desk.push', 'somebody else')");
    await page.reload();
    await expect.poll(() => page.evaluate("localStorage.getItem('beseda.desk.push')")).toBeNull();
    await go("inbox/waiting");
    expect(stub().asked.filter((one) => one === "PUT /api/desk/push")).toHaveLength(1);
  });

  test("what comes is shown where nobody looks at the desk, once a conversation, and stays quiet where somebody does", async () => {
    const { page } = await enter({ ...WIDE, permissions: ["notifications"] }, "inbox/waiting");
    const running = page.context().waitForEvent("serviceworker");
    await page.evaluate(`navigator.serviceWorker.register("/desk/push-worker.js", { scope: "/desk/" })
      .then(() => navigator.serviceWorker.ready).then(() => true)`);
    const worker = await running;
    await worker.evaluate(LOOKS);
    const push = await pushing(page);
    await push({ title: "Новый диалог ждёт ответа", lang: "ru", path: "/desk/#/inbox/waiting/7", tag: "7" });
    // It is delivered before anybody has looked for open pages: the desk is left once that was done.
    await expect.poll(() => worker.evaluate("self.looks")).toBe(1);
    const away = await page.context().newPage();
    await away.goto("about:blank");
    await page.goto("about:blank");
    for (const title of ["Новый диалог ждёт ответа", "Клиент написал"])
      await push({ title, lang: "ru", path: "/desk/#/inbox/waiting/8", tag: "8" });
    await page.goto(`${new URL(stub().url).href}#/inbox/waiting`);
    await expect.poll(() => shown(page)).toEqual(["Клиент написал 8 /desk/#/inbox/waiting/8"]);
  });

  test("a device whose subscription the browser changed asks again by itself, with the desk closed", async () => {
    const { page } = await enter({ ...WIDE, permissions: ["notifications"] }, "inbox/waiting");
    const running = page.context().waitForEvent("serviceworker");
    await page.evaluate(`navigator.serviceWorker.register("/desk/push-worker.js", { scope: "/desk/" })
      .then(() => navigator.serviceWorker.ready).then(() => true)`);
    const worker = await running;
    await page.goto("about:blank");
    await worker.evaluate(SUBSCRIBING.replaceAll("window.", "self."));
    await worker.evaluate(CHANGED);
    await expect.poll(() => stub().asked).toContain("PUT /api/desk/push");
  });
}

/** Counts how often the worker has looked for open pages. */
const LOOKS = `
  const look = self.clients.matchAll.bind(self.clients);
  self.looks = 0;
  self.clients.matchAll = async (which) => {
    const found = await look(which);
    self.looks += 1;
    return found;
  };
`;

/** What only the browser itself can do: here somebody says that it did. */
const CHANGED = `
  const hear = new Promise((resolve, reject) => {
    const event = Object.assign(new Event("pushsubscriptionchange"), { waitUntil: (work) => work.then(resolve, reject) });
    self.dispatchEvent(event);
  });
  hear.then(() => true)
`;

/** Brings messages to the page's service worker, as a push service would. */
async function pushing(page: Page): Promise<(alert: object) => Promise<void>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    });
  });
  await session.send("ServiceWorker.enable");
  const registrationId = await registered;
  const origin = new URL(page.url()).origin;
  return async (alert) =>
    void (await session.send("ServiceWorker.deliverPushMessage", {
      ...{ origin, registrationId, data: JSON.stringify(alert) },
    }));
}

const shown = (page: Page): Promise<unknown> =>
  page.evaluate(`navigator.serviceWorker.ready.then((one) => one.getNotifications())
    .then((all) => all.map(({ title, tag, data }) => [title, tag, data].join(" ")))`);

import type { Browser, ConsoleMessage, Page } from "playwright-core";
import { expect } from "vitest";
import { PICTURES } from "./stage.ts";

/** Long enough for a busy machine. */
const PATIENCE_MS = 40_000;
/** What is looked at again and again until it is so. */
export const UNTIL = { timeout: PATIENCE_MS, interval: 100 };

/** What a window shows of the conversation that is open in it. */
export interface Shown {
  /** Who has it, or why it waits: "Отвечает Ирина". */
  standing: string;
  /** Messages, notes and what happened, from the first to the last. */
  thread: string[];
  /** How many wait in the list's tab. */
  waiting: string;
}

/** The desk in a browser of one's own, with somebody of the staff before it. */
export interface StaffWindow {
  name: string;
  page: Page;
  /** Goes to a place of the desk: `inbox/all`. */
  go(place: string): Promise<void>;
  /** The id of the conversation that is open. */
  id(): string;
  /** Opens a conversation by the name that its row shows. */
  openRow(words: string | RegExp): Promise<void>;
  /** What is on the screen now, with the reader called by name. */
  shown(): Promise<Shown>;
  /** Waits until some words are on the screen. */
  reads(words: string | RegExp): Promise<void>;
  press(button: string | RegExp): Promise<void>;
  /** Writes to the customer. */
  answer(text: string): Promise<void>;
  /** Writes to colleagues. */
  note(text: string): Promise<void>;
  picture(name: string): Promise<void>;
}

interface Coming {
  name: string;
  invitation: string;
  /** The service's own address. */
  desk: string;
}

/** Opens a window as somebody new: by the invitation's page, with a name, an address and a password. */
export async function openWindow(
  browser: Browser,
  { name, invitation, desk }: Coming,
): Promise<{ window: StaffWindow; errors: string[] }> {
  const context = await browser.newContext({
    ...{ locale: "ru-RU", timezoneId: "Europe/Vilnius", viewport: { width: 1280, height: 800 } },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(`${name}: ${error.message}`));
  // Who is second to take is told so by the server, which the browser calls an error.
  const isFault = (line: ConsoleMessage) => line.type() === "error" && !line.text().includes("409 (Conflict)");
  page.on("console", (line) => void (isFault(line) && errors.push(`${name}: ${line.text()}`)));
  await page.goto(invitation);
  await page.getByLabel("Как вас зовут").fill(name);
  await page.getByLabel("E-mail").fill(`staff-${Math.abs(hashOf(name))}@shop.example`);
  await page.getByLabel("Придумайте пароль").fill("капучино-по-утрам-42");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: /^Ждут/ }).waitFor();
  return { window: makeWindow(page, name, desk), errors };
}

const hashOf = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);

function makeWindow(page: Page, name: string, desk: string): StaffWindow {
  const press = (button: string | RegExp) => page.getByRole("button", { name: button }).click();
  return {
    name,
    page,
    press,
    go: async (place) => void (await page.goto(`${desk}/desk/#/${place}`)),
    id: () => /\/inbox\/\w+\/([\w-]+)/.exec(page.url())?.[1] ?? "",
    openRow: (words) => page.locator("[data-row]", { hasText: words }).first().click(),
    shown: async () => asRead(await page.evaluate<Shown>(READ), name),
    reads: (words) => page.getByText(words).last().waitFor(),
    async answer(text) {
      const field = page.getByLabel("Ваш ответ");
      await field.fill(text);
      await field.press("Enter");
      await page.locator("[data-from=person]", { hasText: text }).waitFor();
    },
    async note(text) {
      await press("Заметка");
      const field = page.getByLabel("Заметка для коллег");
      await field.fill(text);
      await field.press("Enter");
      await field.waitFor({ state: "detached" });
    },
    picture: async (picture) =>
      void (await page.screenshot({ path: `${PICTURES}/${picture}.png`, animations: "disabled" })),
  };
}

/** The reader is "you" in their own window. */
function asRead({ standing, thread, waiting }: Shown, name: string): Shown {
  return { standing: standing.replace("Отвечаете вы", `Отвечает ${name}`), thread, waiting };
}

/** Run in the page: what a reader sees of the open conversation. */
const READ = `(() => {
  const text = (element) => element?.textContent.trim() ?? "";
  const entry = (element) => {
    if (element.matches("article[data-from]"))
      return element.dataset.from + " " + element.dataset.seq + ": " + text(element.querySelector("p[dir]"));
    if (element.matches("article")) return "note: " + text(element.querySelector("p[dir]"));
    return "event: " + text(element).replace(/ · [0-9: ]+$/, "");
  };
  const log = document.querySelector("[role=log]");
  return {
    standing: text(document.querySelector("main header p > span")),
    thread: [...(log?.children ?? [])].filter((one) => one.matches("article, p")).map(entry),
    waiting: text([...document.querySelectorAll("nav a")].find((one) => /^Ждут/.test(text(one)))),
  };
})()`;

/**
 * Waits until all windows show the same, and the same as the server keeps, and that is what is `awaited`: what was just pressed may be
 * on its way to the server while all still agree on what was before. Answers what they show.
 */
export async function agreed(awaited: Partial<Awaited>, ...windows: StaffWindow[]): Promise<Shown> {
  let last: Shown[] = [];
  const differ = async () => {
    last = await Promise.all(windows.map((window) => window.shown()));
    const [first] = windows;
    const kept = first ? await first.page.evaluate<Kept>(keptOf(first.id())) : null;
    const [one, ...others] = last;
    if (!one || !kept) return ["nothing is open"];
    return [
      ...others.map((other) => (JSON.stringify(other) === JSON.stringify(one) ? null : { one, other })),
      kept.holder === null || one.standing === `Отвечает ${kept.holder}` ? null : { one, kept },
      saidIn(one) === kept.messages && notesIn(one) === kept.notes ? null : { one, kept },
      isAwaited(one, awaited) ? null : { one, awaited: String(Object.entries(awaited)) },
    ].filter((difference) => difference !== null);
  };
  await expect.poll(differ, UNTIL).toEqual([]);
  return last[0] as Shown;
}

/** What is waited for: how the conversation stands, a line of its thread, how many wait. */
interface Awaited {
  standing: RegExp;
  line: RegExp;
  waiting: string;
}

const isAwaited = ({ standing, thread, waiting }: Shown, awaited: Partial<Awaited>): boolean =>
  (awaited.standing?.test(standing) ?? true) &&
  (awaited.waiting ?? waiting) === waiting &&
  (!awaited.line || thread.some((line) => awaited.line?.test(line)));

const saidIn = ({ thread }: Shown): number => thread.filter((line) => !/^(note|event): /.test(line)).length;
const notesIn = ({ thread }: Shown): number => thread.filter((line) => line.startsWith("note: ")).length;

interface Kept {
  holder: string | null;
  messages: number;
  notes: number;
}

const keptOf = (id: string): string => `(async () => {
  const { conversation, messages, notes } = await (await fetch("/api/desk/conversations/${id}")).json();
  return { holder: conversation.heldBy?.name ?? null, messages: messages.length, notes: notes.length };
})()`;

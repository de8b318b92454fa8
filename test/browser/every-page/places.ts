import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { packed } from "../../../src/web/desk/parts/packed.ts";
import type { Written } from "./hostile.ts";

/** A page that is looked at: its picture's name, where it is, and a text by which it is seen to have come. */
export interface Place {
  name: string;
  at: string;
  text: string | RegExp;
  /** Opens its menu, form or dialog, and waits for it. */
  open?: (page: Page) => Promise<void>;
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const dialog = (page: Page) => page.getByRole("dialog").first().waitFor();

/** The pages behind each route of the desk, for whoever may see them all; none where a route only leads on. */
export function placesOf(written: Written, conversation: string): Record<string, Place[]> {
  const thread = `inbox/all/${conversation}`;
  return {
    "/": [],
    "/inbox": [],
    "/knowledge": [],
    "/inbox/work": [{ name: "work", at: "inbox/work", text: "/чужое" }],
    "/inbox/:queue/:id?/:at?": [
      { name: "inbox", at: "inbox/all", text: /window\.hacked/ },
      { name: "conversation", at: thread, text: "Вернуть боту", open: putOff },
      { name: "conversation-canned", at: `inbox/mine/${conversation}`, text: "Вернуть боту", open: canned },
    ],
    "/knowledge/:part/:id?/:of?": [
      { name: "learned", at: "knowledge/learned", text: /./ },
      { name: "unanswered", at: "knowledge/unanswered", text: /./ },
      { name: "articles", at: "knowledge/articles", text: /onerror/ },
      { name: "article", at: "knowledge/articles/ru/delivery-cost", text: "Снять с публикации" },
      { name: "draft", at: `knowledge/drafts/${written.draft}`, text: "Название" },
    ],
    "/customers/:part?": [
      { name: "customers", at: "customers", text: /onerror/ },
      { name: "customer", at: `customers/=${packed(written.customer)}`, text: "История изменений" },
      {
        name: "duplicates",
        at: "customers/duplicates",
        text: "Один телефон",
        open: (page) => press(page, "Объединить"),
      },
    ],
    "/orders/:part?": [
      { name: "orders", at: "orders", text: written.order },
      {
        ...{ name: "order", at: `orders/${packed(written.order)}`, text: `Заказ ${written.order}` },
        open: (page) => press(page, /сделать за/).then(() => dialog(page)),
      },
    ],
    "/insight": [{ name: "insight", at: "insight", text: /Покупател/ }],
    "/segments/:part?/:id?/:of?": [
      { name: "ask", at: "segments", text: "Сохранённые" },
      { name: "segments", at: "segments/saved", text: /onerror/ },
      { name: "segment", at: `segments/saved/${written.segment}`, text: /onerror/ },
      { name: "campaigns", at: "segments/campaigns", text: /onerror/ },
      { name: "new-campaign", at: `segments/campaigns/new/${written.segment}`, text: "Найти товар" },
      { name: "campaign", at: `segments/campaigns/${written.campaign}`, text: "Кто получит" },
    ],
    "/figures": [{ name: "figures", at: "figures", text: "Почему звали человека" }],
    "/settings/:part?": [
      { name: "account", at: "settings/account", text: "Кто вы" },
      { name: "people", at: "settings/people", text: /onerror/, open: invite },
      { name: "audit", at: "settings/audit", text: /onerror/ },
      { name: "shop", at: "settings/shop", text: "Воскресенье" },
      { name: "fields", at: "settings/fields", text: /onerror/, open: (page) => press(page, "Добавить поле") },
      { name: "telegram", at: "settings/telegram", text: "Токен бота" },
      { name: "import", at: "settings/import", text: /CSV/ },
      { name: "integrations", at: "settings/integrations", text: /onerror/ },
    ],
    "/welcome": [{ name: "welcome", at: "welcome?token=gone", text: /./ }],
    "/forgotten": [{ name: "forgotten", at: "forgotten", text: /почт|ссылк/i }],
    "/recover": [{ name: "recover", at: "recover?token=gone", text: /./ }],
  };
}

/** Every route that the desk has, as the program writes them. */
export async function routesOfDesk(): Promise<string[]> {
  const source = await readFile("src/web/desk/app.tsx", "utf8");
  return [...source.matchAll(/<Route path="([^"]+)"/g)].map(([, route = ""]) => route);
}

/** Every part of the settings. */
export async function partsOfSettings(): Promise<string[]> {
  const source = await readFile("src/web/desk/settings/parts.ts", "utf8");
  return [...source.matchAll(/path: "(\w+)"/g)].map(([, part = ""]) => `settings/${part}`);
}

async function putOff(page: Page): Promise<void> {
  await press(page, "Что сделать с диалогом");
  await page.getByRole("menuitem", { name: "До даты…" }).click();
  await dialog(page);
}

async function canned(page: Page): Promise<void> {
  await page.getByLabel("Ваш ответ").fill("/");
  await page.getByRole("button", { name: /^\/чужое/ }).waitFor();
}

async function invite(page: Page): Promise<void> {
  await press(page, "Создать приглашение");
  await page
    .getByText(/welcome\?token=/)
    .or(page.locator("input[value*='welcome?token=']"))
    .first()
    .waitFor();
}

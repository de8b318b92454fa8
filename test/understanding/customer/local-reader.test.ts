import { beforeAll, describe, expect, it } from "vitest";
import { localReader, type Reader, readIntents, trainIntents } from "../../../src/understanding/index.ts";
import { behavesAsReader } from "./behaviour.ts";
import { commandsOf } from "./talk.ts";

const INTENTS = new URL("../../../knowledge-base/intents", import.meta.url).pathname;

let reader: Reader;
beforeAll(async () => {
  reader = localReader(trainIntents(await readIntents(INTENTS)).model);
});

behavesAsReader("the reader of rules and statistics", () => reader);

const HARMLESS = {
  en: "subscription settings; settings; my subscriptions; Kenya AA; ok?; right?; yes?; yes, but to another address; yes but wait; yes. only the other order; don't cancel it; please do not cancel; cancel the order; good question; the right size?; confirm what?; invoice; 10482; subscribe me; place an order; change my order",
  ru: "настройки подписки; не отменяйте; не надо отменять; да, но адрес другой; да, но сначала скажите, сколько стоит доставка; да. только адрес другой; отмените заказ; Кения; можно?; верно?; что сохранить?; согласие на рассылку; да ну; да нет; конечно нет; оформите доставку; удалите мои данные; Да. И цвет",
  uk: "налаштування підписки; не скасовуйте; так, але адреса інша; так. тільки інше замовлення; можна?; скасуйте замовлення; Кенія; та ні; так собі; видаліть мої дані; оформіть доставку; згода на розсилку",
};
const PLAIN = {
  en: "yes; yes, cancel it; yes please, thank you so much!; Yes. Thanks a lot!; 👍",
  ru: "да; да, отменяйте; да, отмените заказ; ага, давайте; теперь так",
  uk: "так; так, скасовуйте; тепер так; гаразд, давайте",
};
const FLOWS = ["cancel_order", "place_order", "change_consent", "request_deletion"] as const;

describe("where something waits to be done", () => {
  const each = (texts: Record<"en" | "ru" | "uk", string>) =>
    (["en", "ru", "uk"] as const).flatMap((locale) => texts[locale].split("; ").map((text) => ({ text, locale })));
  const isYes = async (text: string, locale: "en" | "ru" | "uk", flow: (typeof FLOWS)[number]) =>
    (await commandsOf(reader, text, { proposal: true, flow, locale })).some(({ type }) => type === "affirm");

  it.each(each(HARMLESS))("$text is no yes to it", async ({ text, locale }) => {
    for (const flow of FLOWS) expect(await isYes(text, locale, flow)).toBe(false);
  });
  it.each(each(PLAIN))("$text is a yes to it", async ({ text, locale }) => {
    expect(await isYes(text, locale, "cancel_order")).toBe(true);
  });
});

import type { Inbound } from "../../src/outbox/index.ts";
import type { Said } from "../channels/web-chat/memory-chat.ts";

const help = (slug: string) => `https://grain-and-leaf.example/help/${slug}`;

const DELIVERY: Said = {
  text: "По Литве посылка идёт 1–2 рабочих дня:\n• постамат — 2,50 €, от 40 € бесплатно;\n• курьер — 4,50 €, от 60 € бесплатно.\nЗаказ, оплаченный до 12:00 рабочего дня, уезжает в тот же день.",
  sources: [{ slug: "delivery-cost", title: "Сколько стоит доставка", url: help("delivery-cost") }],
  buttons: [
    { label: "А в Латвию?", payload: "ask:latvia" },
    { label: "Самовывоз", payload: "ask:pickup" },
  ],
};

const PICKUP: Said = {
  text: "Забрать заказ можно бесплатно: Вильнюс, улица Полоцко, 17. Он будет готов через 2 часа работы пункта, хранится 7 дней. Возьмите с собой номер заказа.",
  sources: [{ slug: "pickup", title: "Самовывоз", url: help("pickup") }],
};

const BREW: Said = {
  text: "Для воронки V60 возьмите 15 г кофе на 250 мл воды, 92–94 °C, и лейте 2:30–3:00. Начните с 40 мл, подождите полминуты, затем вливайте остальное по кругу.",
  sources: [
    { slug: "brew-v60", title: "Кофе в воронке V60", url: help("brew-v60") },
    { slug: "grinding", title: "Какой нужен помол", url: help("grinding") },
  ],
};

const DONT_KNOW: Said = {
  text: "Этого я не знаю. Позвать человека? Сейчас на смене есть кому ответить.",
  buttons: [
    { label: "Позвать человека", payload: "person" },
    { label: "Не нужно", payload: "no" },
  ],
};

/** A few answers of a shop's bot, by what stands in the question. */
export function answer({ content }: Inbound): Said[] {
  if (content.kind === "button") return [tapped(content.payload)];
  const text = content.kind === "text" ? content.text.toLowerCase() : "";
  if (/достав|delivery/.test(text)) return [DELIVERY];
  if (/самовывоз|забрать/.test(text)) return [PICKUP];
  if (/v60|воронк|завар/.test(text)) return [BREW];
  if (/почт|mail/.test(text))
    return [{ text: "Пишите на hello@grain-and-leaf.example или на https://grain-and-leaf.example/help." }];
  if (text.startsWith("эхо ")) return [{ text: text.slice(4) }];
  return [DONT_KNOW];
}

function tapped(payload: string): Said {
  if (payload === "ask:pickup") return PICKUP;
  if (payload === "ask:latvia")
    return { text: "В Латвию: постамат 3,90 €, курьер 6,90 €, от 70 € бесплатно. Идёт 2–4 рабочих дня." };
  if (payload === "person") return { text: "Зову сотрудника. Обычно отвечают за несколько минут." };
  return { text: "Хорошо. Если что, я здесь." };
}

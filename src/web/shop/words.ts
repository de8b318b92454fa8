import type { Locale } from "../../base/index.ts";

/** What the shop's page says. */
export interface ShopWords {
  shop: string;
  strip: string;
  coffee: string;
  tea: string;
  ware: string;
  help: string;
  language: string;
  loginAs: string;
  guest: string;
  noDemo: string;
  cart: string;
  add: string;
  place: string;
  headline: string;
  lead: string;
  toCatalogue: string;
  ask: string;
  facts: [title: string, text: string][];
  catalogue: string;
  catalogueLead: string;
  guarantee: string;
  guaranteeText: string;
  guaranteeAsk: string;
  visit: string;
  address: string[];
  hours: string;
  hoursList: string[];
  contacts: string;
  demo: string;
}

const ru: ShopWords = {
  shop: "Зерно и лист",
  strip: "До постамата в Литве — бесплатно от 40 €",
  coffee: "Кофе",
  tea: "Чай",
  ware: "Посуда и техника",
  help: "Помощь",
  language: "Язык",
  loginAs: "Войти как",
  guest: "Гость",
  noDemo: "Демо-покупатели не загружены",
  cart: "Корзина",
  add: "В корзину",
  place: "Обжарка и чайная комната в Вильнюсе",
  headline: "Кофе и чай для неспешного утра",
  lead: "Обжариваем по вторникам и четвергам, отбираем чай у тех, кого знаем, и рассказываем, как всё это заварить.",
  toCatalogue: "Выбрать кофе и чай",
  ask: "Спросить в чате",
  facts: [
    ["Свежая обжарка", "Отправляем не позже 7 дней после неё"],
    ["В тот же день", "Если заказ оплачен до 12:00 рабочего дня"],
    ["Помол бесплатно", "6 степеней: от турки до френч-пресса"],
    ["Самовывоз в Ужуписе", "Готов через 2 часа, хранится 7 дней"],
  ],
  catalogue: "На полке сейчас",
  catalogueLead: "Двенадцать вещей, с которых легко начать.",
  guarantee: "Гарантия первой пачки",
  guaranteeText:
    "Новый для вас кофе не пришёлся по вкусу? Один раз обменяем пачку на другую той же цены — в течение 14 дней. Скажите только, что было не так.",
  guaranteeAsk: "Помогите выбрать кофе",
  visit: "Загляните к нам",
  address: ["улица Полоцко, 17", "Ужупис, Вильнюс"],
  hours: "Мы на месте",
  hoursList: ["пн–пт: 9:00–13:00, 14:00–20:00", "сб: 10:00–16:00", "вс: выходной"],
  contacts: "Связь",
  demo: "Это демонстрационный магазин: товары, цены и покупатели вымышлены, заказать ничего нельзя. Чат справа внизу — Beseda.",
};

const uk: ShopWords = {
  shop: "Зерно і лист",
  strip: "До поштомата в Литві — безкоштовно від 40 €",
  coffee: "Кава",
  tea: "Чай",
  ware: "Посуд і техніка",
  help: "Допомога",
  language: "Мова",
  loginAs: "Увійти як",
  guest: "Гість",
  noDemo: "Демо-покупців не завантажено",
  cart: "Кошик",
  add: "До кошика",
  place: "Обсмажування й чайна кімната у Вільнюсі",
  headline: "Кава й чай для неквапного ранку",
  lead: "Обсмажуємо щовівторка й щочетверга, добираємо чай у тих, кого знаємо, і розповідаємо, як усе це заварити.",
  toCatalogue: "Обрати каву й чай",
  ask: "Запитати в чаті",
  facts: [
    ["Свіже обсмажування", "Надсилаємо не пізніше ніж за 7 днів після нього"],
    ["Того ж дня", "Якщо замовлення оплачено до 12:00 робочого дня"],
    ["Помел безкоштовно", "6 ступенів: від турки до френч-преса"],
    ["Самовивіз в Ужупісі", "Готово за 2 години, зберігаємо 7 днів"],
  ],
  catalogue: "Зараз на полиці",
  catalogueLead: "Дванадцять речей, з яких легко почати.",
  guarantee: "Гарантія першої пачки",
  guaranteeText:
    "Нова для вас кава не смакує? Один раз обміняємо пачку на іншу за ту саму ціну — протягом 14 днів. Скажіть лише, що було не так.",
  guaranteeAsk: "Допоможіть обрати каву",
  visit: "Завітайте до нас",
  address: ["вулиця Полоцко, 17", "Ужупіс, Вільнюс"],
  hours: "Ми на місці",
  hoursList: ["пн–пт: 9:00–13:00, 14:00–20:00", "сб: 10:00–16:00", "нд: вихідний"],
  contacts: "Зв’язок",
  demo: "Це демонстраційний магазин: товари, ціни й покупців вигадано, замовити нічого не можна. Чат праворуч унизу — Beseda.",
};

const en: ShopWords = {
  shop: "Grain & Leaf",
  strip: "Parcel lockers in Lithuania: free from €40",
  coffee: "Coffee",
  tea: "Tea",
  ware: "Brewing gear",
  help: "Help",
  language: "Language",
  loginAs: "Log in as",
  guest: "Guest",
  noDemo: "The demo customers are not loaded",
  cart: "Cart",
  add: "Add to cart",
  place: "Roastery and tasting room in Vilnius",
  headline: "Coffee and tea for unhurried mornings",
  lead: "We roast on Tuesdays and Thursdays, buy tea from people we know, and tell you how to brew it all.",
  toCatalogue: "Choose coffee and tea",
  ask: "Ask in the chat",
  facts: [
    ["Freshly roasted", "Sent within 7 days after roasting"],
    ["Out the same day", "When paid before 12:00 on a working day"],
    ["Free grinding", "6 settings, from Turkish to French press"],
    ["Pickup in Užupis", "Ready in 2 hours, kept for 7 days"],
  ],
  catalogue: "On the shelf now",
  catalogueLead: "Twelve things that are easy to begin with.",
  guarantee: "First-bag guarantee",
  guaranteeText:
    "A coffee new to you is not to your taste? We swap the bag once for another of the same price, within 14 days. Just tell us what was wrong.",
  guaranteeAsk: "Help me choose a coffee",
  visit: "Come and see us",
  address: ["Polocko g. 17", "Užupis, Vilnius"],
  hours: "We are here",
  hoursList: ["Mon–Fri: 9:00–13:00, 14:00–20:00", "Sat: 10:00–16:00", "Sun: closed"],
  contacts: "Contact",
  demo: "This is a demo shop: its goods, prices and customers are made up, and nothing can be ordered. The chat in the corner is Beseda.",
};

/** The page's sentences in a language. */
export const shopWords: Record<Locale, ShopWords> = { ru, uk, en };

import type { Locale } from "../../src/base/index.ts";
import type { CustomerRow } from "../../src/customers/index.ts";
import type { PaymentMethodRow } from "../../src/orders/index.ts";
import { type OrderStory, orderRows } from "./order.ts";
import { noRows, type ShopRows } from "./shop-rows.ts";

/** A customer of the demo shop whom tests and the README know by name. */
export interface CastMember {
  external_id: string;
  name: string;
  language: Locale;
  /** What one should know to talk as them. */
  story: string;
}

const ANNA = home("Вильнюс", "Antakalnio g. 24-7");
const OLENA = home("Київ", "вул. Ярославів Вал, 12, кв. 5");
const JAMES = home("Tallinn", "Narva mnt 7-14");
const DMYTRO = home("Варшава", "ul. Puławska 41 m. 8");
const SOFIA = home("Рига", "Brīvības iela 88-3");
const MARTA = home("Gdańsk", "ul. Długa 15/4");
const KATERYNA = home("Вільнюс", "Savanorių pr. 61-30");
const TOMAS = home("Kaunas", "Laisvės al. 53-2");

/** The named customers. */
export const CAST: readonly CastMember[] = [
  {
    external_id: "anna",
    name: "Анна Иванова",
    language: "ru",
    story:
      "Three orders: 10391 delivered last week, 10467 shipped yesterday with a tracking number, 10482 new and unpaid.",
  },
  {
    external_id: "olena",
    name: "Олена Коваленко",
    language: "uk",
    story: "A regular who writes in Telegram: an order a month for a year; 10475 is paid and not shipped yet.",
  },
  {
    external_id: "james",
    name: "James Carter",
    language: "en",
    story:
      "10431, a hand grinder, came twenty days ago: too late to return, in time to exchange. 10470 is paid and can be changed.",
  },
  {
    external_id: "dmytro",
    name: "Дмитро Шевчук",
    language: "uk",
    story: "Lapsed: five orders, the last one eleven months ago.",
  },
  {
    external_id: "viktor",
    name: "Виктор Орлов",
    language: "ru",
    story: "Registered two weeks ago, no orders; left a cart.",
  },
  {
    external_id: "sofia",
    name: "София Белова",
    language: "ru",
    story: "10479 is unpaid: the payment failed yesterday.",
  },
  {
    external_id: "marta",
    name: "Marta Kowalska",
    language: "en",
    story: "Sent back the kettle of 10402, and was refunded.",
  },
  {
    external_id: "kateryna",
    name: "Катерина Бондар",
    language: "uk",
    story: "Shares a phone with bohdan, her husband. 10444, tea and a teapot, came four days ago.",
  },
  {
    external_id: "bohdan",
    name: "Богдан Бондар",
    language: "uk",
    story: "Shares a phone with kateryna, his wife. 10478 is paid and waits to be shipped.",
  },
  {
    external_id: "tomas",
    name: "Tomas Petraitis",
    language: "en",
    story: "10415 was cancelled and refunded, 10460 is on its way and six days late; he complained.",
  },
];

/** How each of them pays on the site. */
const PAYS_WITH: Readonly<Record<string, string>> = {
  anna: "Visa 9513",
  olena: "Mastercard 4417",
  james: "Visa 2086",
  tomas: "Mastercard 7730",
  bohdan: "PayPal",
};

/** Ways of paying that they have beside that one. */
const ALSO: readonly PaymentMethodRow[] = [
  { customer_external_id: "anna", external_id: "gift-anna", kind: "gift_card", balance: 25 },
  { customer_external_id: "olena", external_id: "paypal-olena", kind: "paypal", label: "PayPal" },
  { customer_external_id: "james", external_id: "paypal-james", kind: "paypal", label: "PayPal" },
  { customer_external_id: "james", external_id: "gift-james", kind: "gift_card", balance: 50 },
  { customer_external_id: "tomas", external_id: "gift-tomas", kind: "gift_card", balance: 12.4 },
];

/** The rows of the cast, told from `at`. */
export function castRows(at: Date): ShopRows {
  const ago = (days: number, hours = 0) => new Date(minute(at.getTime()) - (days * 24 + hours) * 3_600_000);
  const rows = noRows();
  rows.customers.push(...people(ago));
  for (const story of [...ofAnna(ago), ...ofOlena(ago), ...ofDmytro(ago), ...ofOthers(ago)]) {
    const { order, lines } = orderRows(story);
    rows.orders.push({ ...order, payment_method: PAYS_WITH[story.customer] ?? null });
    rows.lines.push(...lines);
  }
  rows.methods.push(...ALSO);
  addAfterwards(rows, ago);
  return rows;
}

type Ago = (days: number, hours?: number) => Date;

const minute = (time: number): number => Math.floor(time / 60_000) * 60_000;

function home(city: string, address: string) {
  return { city, address };
}

function people(ago: Ago): CustomerRow[] {
  const named = ({ external_id, name, language }: CastMember): CustomerRow => {
    const [first_name = "", last_name = ""] = name.split(" ");
    return { external_id, first_name, last_name, language };
  };
  const facts: Record<string, Omit<CustomerRow, "external_id">> = {
    anna: {
      ...ANNA,
      ...reach("anna.ivanova@example.com", "+37060000001", "LT"),
      gender: "f",
      birth_date: "1990-05-17",
      postal_code: "10309",
      registered_at: ago(420),
      source: "site",
      loyalty_level: "Почка",
      loyalty_points: 412,
      consents: { email: true, telegram: false },
    },
    olena: {
      ...OLENA,
      ...reach("olena.kovalenko@example.com", "+380500000002", "UA"),
      gender: "f",
      birth_date: "1985-11-03",
      postal_code: "01034",
      registered_at: ago(400),
      source: "telegram",
      loyalty_level: "Дерево",
      loyalty_points: 3140,
      consents: { email: true, telegram: true, sms: false },
    },
    james: {
      ...JAMES,
      ...reach("james.carter@example.com", "+37250000003", "EE"),
      gender: "m",
      birth_date: "1979-08-21",
      registered_at: ago(95),
      source: "friends",
      loyalty_level: "Почка",
      loyalty_points: 237,
      consents: { email: true },
    },
    dmytro: {
      ...DMYTRO,
      ...reach("dmytro.shevchuk@example.com", "+48600000004", "PL"),
      gender: "m",
      registered_at: ago(800),
      source: "instagram",
      loyalty_level: "Почка",
      consents: { email: true, sms: true },
    },
    viktor: {
      city: "Клайпеда",
      ...reach("viktor.orlov@example.com", "+37060000005", "LT"),
      gender: "m",
      registered_at: ago(14),
      source: "site",
      consents: { email: false },
    },
    sofia: {
      ...SOFIA,
      ...reach("sofia.belova@example.com", "+37120000006", "LV"),
      gender: "f",
      birth_date: "1996-02-29",
      registered_at: ago(30),
      source: "instagram",
      loyalty_level: "Почка",
      consents: { email: true, telegram: true },
    },
    marta: {
      ...MARTA,
      ...reach("marta.kowalska@example.com", "+48600000007", "PL"),
      gender: "f",
      registered_at: ago(210),
      source: "tasting",
      loyalty_level: "Почка",
    },
    kateryna: {
      ...KATERYNA,
      ...reach("kateryna.bondar@example.com", "+37060000008", "LT"),
      gender: "f",
      registered_at: ago(150),
      source: "site",
      loyalty_level: "Почка",
      consents: { email: true },
    },
    bohdan: {
      ...KATERYNA,
      ...reach("bohdan.bondar@example.com", "+37060000008", "LT"),
      gender: "m",
      registered_at: ago(120),
      source: "friends",
      loyalty_level: "Почка",
    },
    tomas: {
      ...TOMAS,
      ...reach("tomas.petraitis@example.com", "+37060000010", "LT"),
      gender: "m",
      birth_date: "1988-12-30",
      registered_at: ago(300),
      source: "site",
      loyalty_level: "Лист",
      loyalty_points: 0,
      consents: { email: true, sms: true },
    },
  };
  return CAST.map((member) => ({ ...named(member), ...facts[member.external_id] }));
}

function reach(email: string, phone: string, country: string) {
  return { email, phone, country };
}

/** An order that was paid within minutes, shipped the next day and delivered `days` later. */
function delivered(
  number: string,
  customer: string,
  placed: Date,
  days: number,
  items: OrderStory["items"],
  where: { city: string; address: string },
): OrderStory {
  const later = (days_: number) => new Date(placed.getTime() + days_ * 86_400_000);
  return {
    number,
    customer,
    placed,
    paid: new Date(placed.getTime() + 240_000),
    shipped: later(1),
    delivered: later(days),
    items,
    ...where,
    carrier: "Venipak",
    tracking: `VP00${number}LT`,
  };
}

function ofAnna(ago: Ago): OrderStory[] {
  const lastWeek: OrderStory["items"] = [
    ["V60-W", 1],
    ["FIL-100", 1],
    ["ETH-250", 1],
  ];
  const onItsWay: OrderStory = {
    number: "10467",
    customer: "anna",
    placed: ago(2, 5),
    paid: ago(2, 5),
    shipped: ago(1),
    items: [
      ["COL-250", 2],
      ["BRA-250", 1],
    ],
    ...ANNA,
    carrier: "LP Express",
    tracking: "LP0010467LT",
    promised: ago(-1),
  };
  const unpaid: OrderStory = {
    number: "10482",
    customer: "anna",
    placed: ago(0, 3),
    paid: null,
    items: [
      ["KEN-250", 1],
      ["CHO-72", 2],
    ],
    ...ANNA,
  };
  return [delivered("10391", "anna", ago(9), 3, lastWeek, ANNA), onItsWay, unpaid];
}

function ofOlena(ago: Ago): OrderStory[] {
  const usual: OrderStory["items"] = [["MOR-1000", 1]];
  const withTea: OrderStory["items"] = [
    ["MOR-1000", 1],
    ["SEN-100", 1],
  ];
  const withSweets: OrderStory["items"] = [
    ["MOR-1000", 1],
    ["ETH-250", 1],
    ["CHO-H", 2],
  ];
  const months = Array.from({ length: 12 }, (_, month) => {
    const number = String(10_052 + month * 31);
    const items = month % 3 === 0 ? withTea : month % 3 === 1 ? usual : withSweets;
    return delivered(number, "olena", ago(390 - month * 30), 8, items, OLENA);
  });
  return [
    ...months,
    { number: "10475", customer: "olena", placed: ago(0, 20), paid: ago(0, 20), items: withTea, ...OLENA },
  ];
}

function ofDmytro(ago: Ago): OrderStory[] {
  const items: OrderStory["items"] = [
    ["BRA-1000", 1],
    ["SHU-50", 1],
  ];
  return [780, 700, 610, 470, 335].map((days, place) =>
    delivered(String(9_104 + place * 87), "dmytro", ago(days), 5, items, DMYTRO),
  );
}

function ofOthers(ago: Ago): OrderStory[] {
  return [
    delivered("10431", "james", ago(24), 4, [["HG-1", 1]], JAMES),
    {
      number: "10470",
      customer: "james",
      placed: ago(1, 2),
      paid: ago(1, 2),
      items: [
        ["MOR-250", 1],
        ["EG-100", 1],
      ],
      ...JAMES,
    },
    { number: "10479", customer: "sofia", placed: ago(0, 21), paid: null, items: [["FP-350", 1]], ...SOFIA },
    delivered(
      "10402",
      "marta",
      ago(20),
      4,
      [
        ["KET-2", 1],
        ["COL-250", 1],
      ],
      MARTA,
    ),
    delivered(
      "10444",
      "kateryna",
      ago(6),
      2,
      [
        ["TEA-600", 1],
        ["HER-100", 1],
        ["IVA-50", 1],
      ],
      KATERYNA,
    ),
    {
      number: "10478",
      customer: "bohdan",
      placed: ago(0, 22),
      paid: ago(0, 22),
      items: [
        ["MOKA-3", 1],
        ["BRA-250", 2],
      ],
      ...KATERYNA,
    },
    {
      number: "10415",
      customer: "tomas",
      placed: ago(13),
      paid: ago(13),
      cancelled: ago(12),
      items: [["EGR-W", 1]],
      ...TOMAS,
    },
    {
      number: "10460",
      customer: "tomas",
      placed: ago(9),
      paid: ago(9),
      shipped: ago(8),
      items: [
        ["EGR-B", 1],
        ["TAB-10", 1],
      ],
      ...TOMAS,
      carrier: "Venipak",
      tracking: "VP0010460LT",
      promised: ago(6),
    },
  ];
}

/** What came after the orders: a return, complaints, ratings, letters, visits. */
function addAfterwards(rows: ShopRows, ago: Ago): void {
  rows.returns.push({
    order_number: "10402",
    sku: "KET-2",
    occurrence: 1,
    quantity: 1,
    requested_at: ago(11),
    refunded_at: ago(5),
    reason: "does not hold the temperature",
    amount: 119,
  });
  rows.tickets.push(
    { customer_external_id: "sofia", opened_at: ago(0, 20), topic: "оплата" },
    { customer_external_id: "tomas", opened_at: ago(2), topic: "жалоба" },
    { customer_external_id: "olena", opened_at: ago(200), closed_at: ago(199, 20), topic: "доставка", rating: 5 },
  );
  rows.nps.push(
    { customer_external_id: "olena", score: 10, at: ago(60) },
    { customer_external_id: "anna", score: 9, at: ago(3) },
    { customer_external_id: "tomas", score: 4, at: ago(10) },
  );
  const letter = { campaign: "Новый урожай", channel: "email", sent_at: ago(20), delivered_at: ago(20) } as const;
  rows.letters.push(
    { customer_external_id: "anna", ...letter, opened_at: ago(19), clicked_at: ago(19) },
    { customer_external_id: "olena", ...letter, opened_at: ago(18) },
    { customer_external_id: "dmytro", ...letter },
  );
  rows.visits.push(
    { customer_external_id: "anna", at: ago(0, 4), kind: "view", sku: "KEN-250" },
    { customer_external_id: "viktor", at: ago(3), kind: "view", sku: "ESP-1" },
    { customer_external_id: "viktor", at: ago(3), kind: "cart", sku: "ESP-1" },
    { customer_external_id: "viktor", at: ago(3), kind: "checkout_abandoned", sku: "ESP-1" },
  );
}

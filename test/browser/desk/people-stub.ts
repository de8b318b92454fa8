import type {
  CustomerMails,
  CustomerRecord,
  Customers,
  CustomerVersions,
  Duplicates,
  Orders,
  ShopFields,
  WholeOrder,
} from "../../../src/web/desk/api/people-wire.ts";
import { actingOf } from "./acting-stub.ts";
import type { Answer, Asked } from "./routes.ts";

/** A name that would run if a page took it for anything but text. */
export const HOSTILE = `<img src=x onerror="document.title='ran'">`;
const AT = "2026-11-20T09:00:00.000Z";

const card: CustomerRecord = {
  ...{ externalId: "a/1?b#c", masked: false, firstName: "Анна", lastName: HOSTILE, patronymic: null },
  ...{ email: "anna@shop.example", phone: "+37061234567", birthDate: "1990-05-17", gender: "f", city: "Вильнюс" },
  ...{ region: null, address: "Antakalnio g. 24", postalCode: null, country: "LT", language: "ru" },
  ...{ loyaltyLevel: "Почка", loyaltyPoints: 412, ordersInAll: 1, tickets: [], consentChanges: [] },
  fields: [
    {
      ...{ key: "custom.pet", names: { ru: "Питомец", uk: "Улюбленець", en: "Pet" }, kind: "flag", value: "true" },
      choices: [],
    },
  ],
  doors: [{ channel: "telegram", proof: "contact", provenAt: AT, blocked: false }],
  contacts: [{ kind: "email", value: "anna@shop.example", proof: "import", provenAt: AT }],
  consents: [{ channel: "email", topic: null, granted: true, changedAt: AT, source: "import" }],
  orders: [{ number: "10467", status: "shipped", paymentStatus: "paid", placedAt: AT, total: 33.7, currency: "EUR" }],
  conversations: [
    {
      ...{ id: "01990000-0000-7000-8000-000000000001", channel: "web", lastAt: AT, owner: "bot" },
      lastText: "Где моя посылка?",
    },
  ],
  notes: [{ id: "019a0000-0000-4000-8000-000000000001", text: HOSTILE, at: AT, by: "Ольга", mine: true }],
};

const order: WholeOrder = {
  ...{ number: "10467", customer: { externalId: card.externalId, firstName: "Анна", lastName: HOSTILE } },
  ...{ status: "shipped", paymentStatus: "paid", placedAt: AT, paidAt: AT, shippedAt: AT, deliveredAt: null },
  ...{ cancelledAt: null, cancelReason: null, total: 33.7, discount: 2, currency: "EUR", promoCode: HOSTILE },
  ...{ deliveryWay: "courier", deliveryPrice: 3, deliveryCity: "Вильнюс", deliveryAddress: "Antakalnio g. 24" },
  ...{ carrier: "DPD", trackingNumber: "LT1", trackingUrl: "https://dpd.example/LT1", deliverBy: "2026-11-24" },
  ...{ delayReason: null, conversation: null, exchanges: [] },
  lines: [{ sku: "KEN-250", name: "Кения АА", quantity: 2, unitPrice: 13.9 }],
  payments: [
    {
      ...{ kind: "payment", amount: 33.7, reason: "order", method: "Visa 9513", createdAt: AT, settledAt: AT },
      lapsedAt: null,
    },
  ],
  moves: [{ from: "paid", to: "shipped", at: AT, source: "import", told: true }],
  returns: [
    {
      ...{ id: 5, sku: "KEN-250", name: "Кения АА", quantity: 1, reason: HOSTILE, amount: 13.9, requestedAt: AT },
      ...{ receivedAt: null, refundedAt: null, withdrawnAt: null },
    },
  ],
};

const alike = (externalId: string, firstName: string) => ({
  ...{ externalId, firstName, lastName: HOSTILE, patronymic: null, email: null, phone: "+37061234567" },
  ...{ birthDate: null, city: "Вильнюс", registeredAt: AT, orders: 1 },
});

const duplicates: Duplicates = {
  ...{ count: 1, lookedAt: AT, looking: false, merges: [] },
  ...{ familyCount: 1, families: [{ reason: "phone", size: 8, people: [alike("f1", "Ольга"), alike("f2", "Олег")] }] },
  pairs: [{ one: alike(card.externalId, "Анна"), other: alike("b", "Anna"), reasons: ["phone", "sound"] }],
};

const versions: CustomerVersions = {
  versions: [
    {
      ...{ id: 7, at: AT, by: "Ольга", who: "staff", channel: "desk", action: "change_customer", restorable: true },
      changes: [{ field: "city", from: HOSTILE, to: "Вильнюс" }],
    },
  ],
};

const fields: ShopFields = {
  ...{ fromPolicy: [], unnamed: ["shoe_size"] },
  fields: [
    {
      ...{ key: "pet", names: { ru: HOSTILE, uk: "Улюбленець", en: "Pet" }, kind: "choice", choices: [] },
      ...{ hiddenFrom: [], inChat: true, values: 3 },
    },
  ],
};

const mails: CustomerMails = {
  ...{ canSend: true, fields: { name: "Анна", order: "10467", shop: "Кофейня" } },
  addresses: [
    { value: "anna@shop.example", proven: true },
    { value: "new@shop.example", proven: false },
  ],
  greeting: { ru: "Здравствуйте, Анна!", uk: "Добрий день!", en: "Hello Анна," },
  closing: { ru: "С уважением,\nОльга", uk: "З повагою,\nОльга", en: "Kind regards,\nОльга" },
  why: { ru: "Вам пишет Ольга.", uk: "Вам пише Ольга.", en: "Olga is writing." },
  mails: [
    {
      ...{ id: "019a0000-0000-4000-8000-0000000000a1", at: AT, by: "Ольга", to: "old@shop.example", subject: HOSTILE },
      ...{ text: HOSTILE, state: "failed", why: "address_refused", reply: "550 5.1.1", nextAt: null },
    },
  ],
};
const NO_MAIL: CustomerMails = { ...mails, canSend: false, mails: [] };

const list: Customers = {
  ...{ found: 1, currency: "EUR" },
  customers: [
    {
      ...{ externalId: card.externalId, firstName: "Анна", lastName: HOSTILE, email: card.email, phone: card.phone },
      ...{ city: "Вильнюс", registeredAt: AT, orders: 3, spent: 101.7, lastOrderAt: AT },
    },
  ],
};

const orders: Orders = {
  orders: [
    {
      ...{ number: "10467", status: "shipped", paymentStatus: "paid", placedAt: AT, total: 33.7, currency: "EUR" },
      ...{ deliveryCity: "Вильнюс", customer: order.customer },
    },
  ],
};

const NOBODY: Customers = { customers: [], found: 0, currency: "EUR" };

/** Answers what the pages of customers, orders, duplicates and fields ask; null where something else is asked. */
export function peopleOf(asked: Asked): Answer | null {
  const { name, query, body } = asked;
  const acted = actingOf(asked);
  if (acted) return acted;
  const [, method = "", rest = ""] = /^(\w+) \/api\/desk\/(.*)$/.exec(name) ?? [];
  if (rest === "customers") return [200, query.get("q") === "никто" ? NOBODY : list];
  if (rest === "orders") return [200, orders];
  if (rest.startsWith("orders/")) return [200, order];
  if (rest === "fields") return [200, fields];
  if (rest.startsWith("duplicates")) return method === "GET" ? [200, duplicates] : [204];
  if (/^customers\/[^/]+\/mails$/.test(rest)) return [200, mailsOf(method, rest, body)];
  if (/^customers\/[^/]+\/versions$/.test(rest)) return [200, versions];
  if (/^customers\/[^/]+\/versions\/7\/restore$/.test(rest)) return [200, card];
  if (rest === "customers/b") return [200, { ...card, externalId: "b" }];
  if (/^customers\/[^/]+$/.test(rest))
    return method === "PATCH" && body.value === "Нет1" ? [400, { error: { code: "invalid_name" } }] : [200, card];
  return null;
}

function mailsOf(
  method: string,
  rest: string,
  { id = "", to = "", subject = "", text = "" }: Asked["body"],
): CustomerMails {
  if (rest === "customers/b/mails") return NO_MAIL;
  const queued = { id, to, subject, text, at: AT, by: "Ольга", state: "queued" as const };
  if (method === "POST") mails.mails.unshift({ ...queued, why: null, reply: null, nextAt: null });
  return mails;
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOCALES } from "../../src/base/index.ts";
import { CONSENT_CHANNELS, PROFILE_FIELDS } from "../../src/customers/index.ts";
import { CHITCHAT, FLOW_NAMES, FLOWS } from "../../src/dialogue/index.ts";
import { ORDER_STATUSES } from "../../src/orders/index.ts";
import { gapsOf, messagesOf, replyTexts } from "./replies.ts";

const messages = { ru: messagesOf(replyTexts.ru), uk: messagesOf(replyTexts.uk), en: messagesOf(replyTexts.en) };
const dashed = (name: string) => name.replaceAll("_", "-");

/** What may be done next with an order that is shown. */
const STEPS = [
  "order_receipt",
  "cancel_order",
  "change_delivery_address",
  "change_items",
  "return_items",
  "exchange_item",
  "refund_status",
  "repeat_order",
];
/** What the staff can take back. */
const UNDONE = [
  "cancel_order",
  "change_delivery_address",
  "change_items",
  "change_order",
  "change_payment",
  "return_items",
  "exchange_item",
  "place_order",
  "update_profile",
  "set_consent",
  "request_export",
  "request_deletion",
];
/** Why an order may not be changed so. */
const CANNOT = [
  "order-shipped",
  "already-cancelled",
  "already-returned",
  "already-changed",
  "not-returnable",
  "return-window-passed",
  "exchange-window-passed",
  "out-of-stock",
  "other-product",
  "not-in-order",
  "reason-not-allowed",
  "payment-not-possible",
  "not-enough-balance",
  "invalid-value",
  "unsupported",
  "no-match",
  "not-your-order",
  "already-requested",
];
/** How a list of orders is narrowed. */
const ORDERS_OF = ["", "-of-day", "-of-days", "-with", "-of-day-with", "-of-days-with"];

/** What stands in the gaps of names that the source makes. */
const FILLINGS: Record<string, readonly string[]> = {
  'choice-flow-${flow.replaceAll("_", "-")}': FLOW_NAMES.map((name) => `choice-flow-${dashed(name)}`),
  'choice-flow-${command.flow.replaceAll("_", "-")}': FLOW_NAMES.map((name) => `choice-flow-${dashed(name)}`),
  'wants-${asked.slot.replaceAll("_", "-")}': [
    ...["order", "address", "city", "email", "phone", "phone-or-email", "identity", "birth-date", "date", "name"],
    ...["code", "item", "product", "quantity", "variant", "delivery", "payment"],
  ].map((slot) => `wants-${slot}`),
  "still-${slot}": [
    ...["order", "item", "product", "variant", "quantity", "delivery", "payment", "address", "city"],
  ].map((slot) => `still-${slot}`),
  "noted-delivery-${value}": ["courier", "locker", "pickup", "post"].map((way) => `noted-delivery-${way}`),
  'noted-payment-${value.replaceAll("_", "-")}': ["invoice", "on-delivery"].map((way) => `noted-payment-${way}`),
  "another-${slot}": ["order", "item", "variant", "product"].map((slot) => `another-${slot}`),
  "chitchat-${dashed(kind)}": CHITCHAT.map((kind) => `chitchat-${dashed(kind)}`),
  "unsupported-${dashed(flow)}": FLOW_NAMES.filter((name) => !FLOWS.has(name)).map(
    (name) => `unsupported-${dashed(name)}`,
  ),
  "ask-identity${what}": ["ask-identity", "ask-identity-order", "ask-identity-order-of"],
  "ask-share-contact${what}": ["ask-share-contact", "ask-share-contact-order", "ask-share-contact-order-of"],
  'closed-act-${action.replaceAll("_", "-")}': [
    ...["cancel-order", "change-delivery-address", "change-items", "change-payment", "return-items", "exchange-item"],
    "place-order",
  ].flatMap((act) => [`closed-act-${act}`, `closed-act-undo-${act}`]),
  "order-${status}": ORDER_STATUSES.map((status) => `order-${status}`),
  "order-${status}-undated": ["shipped", "delivered", "cancelled"].map((status) => `order-${status}-undated`),
  "status-${order.status}": ORDER_STATUSES.map((status) => `status-${status}`),
  "status-${move}": ORDER_STATUSES.map((status) => `status-${status}`),
  "channel-${channel}": CONSENT_CHANNELS.map((channel) => `channel-${channel}`),
  "choice-consent-${channel}-${next}": CONSENT_CHANNELS.flatMap((channel) => [
    `choice-consent-${channel}-on`,
    `choice-consent-${channel}-off`,
    `choice-consent-${channel}-topics`,
  ]),
  "choice-consent-${channel}-off": CONSENT_CHANNELS.map((channel) => `choice-consent-${channel}-off`),
  "choice-topic-${next}": ["choice-topic-on", "choice-topic-off"],
  "propose-topic-${change}": ["propose-topic-on", "propose-topic-off"],
  "${field}-${text}": [...LOCALES.map((locale) => `language-${locale}`), "gender-f", "gender-m"],
  "gender-${value}": ["gender-f", "gender-m"],
  "choice-prove-${open}": ["choice-prove-email", "choice-prove-phone"],
  "offer-proof-${open}": ["offer-proof-email", "offer-proof-phone"],
  "${contact.kind}-proven": ["email-proven", "phone-proven"],
  "choice-deletion-${one}": ["choice-deletion-withdraw", "choice-deletion-leave"],
  "unsupported-request-${kind}": ["unsupported-request-export", "unsupported-request-deletion"],
  'field-${field.replaceAll("_", "-")}': PROFILE_FIELDS.map((field) => `field-${dashed(field)}`),
  "field-${field}": ["name", "phone", "email", "city", "address", "birth-date"].map((field) => `field-${field}`),
  "order-late-${why}": ["unpaid", "not-sent", "sent-late", "on-its-way", "for-reason"].map(
    (why) => `order-late-${why}`,
  ),
  "order-exchange-${stage}": ["requested", "received", "sent"].map((stage) => `order-exchange-${stage}`),
  'choice-${flow.replaceAll("_", "-")}': STEPS.map((flow) => `choice-${dashed(flow)}`),
  "receipt-${part}": ["goods", "discount", "delivery", "fee", "other-more", "other-less", "total"].map(
    (part) => `receipt-${part}`,
  ),
  "refund-line-${state}": ["done", "due", "waits", "done-undated", "due-undated", "waits-undated", "overdue"].map(
    (state) => `refund-line-${state}`,
  ),
  'refund-what-${why.replaceAll("_", "-")}': ["cancel", "change-items", "change-payment", "return", "exchange"].map(
    (why) => `refund-what-${why}`,
  ),
  'refund-way-${kind.replaceAll("_", "-")}': ["card", "paypal", "gift-card", "bank"].map(
    (kind) => `refund-way-${kind}`,
  ),
  "ticket-topic-${known}": ["complaint", "delivery", "payment", "return", "product"].map(
    (topic) => `ticket-topic-${topic}`,
  ),
  'unsupported-${flow.replaceAll("_", "-")}': [
    ...["cancel-order", "change-delivery-address", "change-items", "change-payment", "return-items", "exchange-item"],
    ...["loyalty", "place-order", "repeat-order"],
  ].map((flow) => `unsupported-${flow}`),
  'undone-${action.replaceAll("_", "-")}': UNDONE.map((action) => `undone-${dashed(action)}`),
  'cannot-${why.replaceAll("_", "-")}': CANNOT.map((why) => `cannot-${why}`),
  'method-${kind.replaceAll("_", "-")}': ["card", "paypal", "gift-card", "bank", "other"].map(
    (kind) => `method-${kind}`,
  ),
  "your-orders${of}": ORDERS_OF.map((of) => `your-orders${of}`),
  "no-orders${of}": ORDERS_OF.map((of) => `no-orders${of}`),
  "delivery-${way.way}": ["courier", "locker", "pickup", "post"].map((way) => `delivery-${way}`),
  'payment-way-${payment.replaceAll("_", "-")}': ["on-delivery", "invoice"].map((way) => `payment-way-${way}`),
  "${byPrice}-goods": ["cheapest-goods", "dearest-goods", "cheaper-goods"],
  "flag-${text}": ["flag-true", "flag-false"],
  "language-${one}": LOCALES.map((locale) => `language-${locale}`),
  'ask-${slot.replaceAll("_", "-")}': ["name", "phone", "email", "address", "birth-date"].map((slot) => `ask-${slot}`),
  "handoff${already}-${nameOf(attendance)}": ["", "-already"].flatMap((already) =>
    ["open", "closed", "unknown"].map((name) => `handoff${already}-${name}`),
  ),
};

/** Where the source names a reply: after `reply`, after `ask`, in the table of why a value is none, or handed on to become one. */
const NAMED =
  /(?:\breply(?::| =)|\bask:|\b(?:choice|number|flag|date|text): (?="invalid-)|[iI]nvalid\([^\n]*,|\bsay\(state,|\bunsupported\(context,)\s*((?:"[^"]*"|`[^`]*`|[^,;\n"`])*)/g;

function namesIn(source: string): { names: string[]; made: string[] } {
  const places = Array.from(source.matchAll(NAMED), ([, place = ""]) => place).filter(
    (place) => !place.startsWith("string"),
  );
  const names = places.flatMap((place) => Array.from(place.matchAll(/"([a-z][a-z0-9-]*)"/g), ([, name = ""]) => name));
  const made = places.flatMap((place) => Array.from(place.matchAll(/`([^`]*)`/g), ([, name = ""]) => name));
  return { names, made };
}

function textsIn(room: string): string[] {
  const folder = new URL(`../../src/${room}/`, import.meta.url);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.map((file) => readFileSync(new URL(file, folder), "utf8"));
}

const sources = ["dialogue", "capabilities", "conversation", "channels"].flatMap(textsIn);
const named = sources.map(namesIn);
/** Where what marketers and those they write to are told is named: its names stand whole, or with one part made, and begin alike. */
const forMarketers = [
  "insight",
  "recommendations",
  "segments",
  "figures",
  "analysis",
  "campaigns",
  "channels",
  "services",
  "support-group",
  "cli",
]
  .flatMap(textsIn)
  .join("\n");
const saidToMarketers = Array.from(
  forMarketers.matchAll(
    /["`]((?:insight|offers|reason|segment|figure|campaign|unsubscribe|group|staff)-[a-z0-9${}.A-Z-]*)["`]/g,
  ),
  ([, name = ""]) => new RegExp(`^${name.replaceAll(/\$\{[^}]*\}/g, "[a-z-]+")}$`),
);
const made = Array.from(new Set(named.flatMap((one) => one.made)));
const used = new Set([...named.flatMap((one) => one.names), ...made.flatMap((name) => FILLINGS[name] ?? [])]);

test("the three languages say the same things", () => {
  expect([...messages.ru.keys()].sort()).toEqual([...messages.en.keys()].sort());
  expect([...messages.uk.keys()].sort()).toEqual([...messages.en.keys()].sort());
  expect(messages.en.size).toBeGreaterThan(100);
});

test.each(["ru", "uk"] as const)("a sentence has the same gaps in %s as in en", (locale) => {
  const gaps = (of: Map<string, string>) => Object.fromEntries(Array.from(of, ([name, text]) => [name, gapsOf(text)]));
  expect(gaps(messages[locale])).toEqual(gaps(messages.en));
});

test("every name that the source makes of parts is known to this test", () => {
  expect(made.filter((name) => !FILLINGS[name])).toEqual([]);
  expect(Object.keys(FILLINGS).filter((name) => !made.includes(name))).toEqual([]);
});

test("every reply to a marketer that the source names is there", () => {
  const names = [...messages.en.keys()];
  expect(saidToMarketers.filter((pattern) => !names.some((name) => pattern.test(name)))).toEqual([]);
});

test("every reply that the source names is there", () => {
  expect(used.size).toBeGreaterThan(80);
  expect([...used].filter((name) => !messages.en.has(name))).toEqual([]);
});

test("every reply that is there is said somewhere", () => {
  const services = ["services.ts", "export-link.ts", "desk-recommendations.ts", "people/mails.ts", "desk-push.ts"]
    .map((file) => readFileSync(new URL(`../../src/services/${file}`, import.meta.url), "utf8"))
    .join("\n");
  const isSaid = (name: string) =>
    used.has(name) || services.includes(`"${name}"`) || saidToMarketers.some((pattern) => pattern.test(name));
  expect([...messages.en.keys()].filter((name) => !isSaid(name))).toEqual([]);
});

test("Russian and Ukrainian count in three forms wherever they count in words", () => {
  for (const locale of ["ru", "uk"] as const)
    for (const [name, text] of messages[locale])
      if (/\[one\]/.test(text))
        expect([name, /\[few\]/.test(text), /\*\[other\]/.test(text)]).toEqual([name, true, true]);
});

test("no reply says the Russian letters ы, э, ё, ъ in Ukrainian, nor і, ї, є, ґ in Russian", () => {
  const languages = /^language-/;
  for (const [name, text] of messages.uk)
    if (!languages.test(name)) expect([name, /[ыэёъ]/i.test(text)]).toEqual([name, false]);
  for (const [name, text] of messages.ru)
    if (!languages.test(name)) expect([name, /[іїєґ]/i.test(text)]).toEqual([name, false]);
});

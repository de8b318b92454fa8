import { LOCALES, type Locale, Refused } from "../../base/index.ts";
import {
  addMail,
  type CustomerCard,
  type CustomerMail,
  contactsOfCustomer,
  mailsOfCustomer,
} from "../../customers/index.ts";
import { atomically, audit, type Database } from "../../database/index.ts";
import type { CustomerMails, MailsPort, NewMail } from "../../desk/index.ts";
import { ordersOf } from "../../orders/index.ts";
import { enqueue, Letter } from "../../outbox/index.ts";
import { may, type StaffMember } from "../../staff/index.ts";
import type { Wording } from "../../wording/index.ts";
import { cardOf, type PeopleParts } from "./customers.ts";

/** The newest are shown, so many at most. */
const SHOWN = 20;

/** What mails from the card are made of. */
export interface MailsParts extends Pick<PeopleParts, "db" | "clock" | "shop"> {
  wording: Wording;
  /** Whether letters leave: that a mail server is set. */
  hasMail: boolean;
  /** Hears that a mail waits in the outbox, once that is committed. */
  onMail: () => void;
}

/** Mails from a customer's card, as the desk needs them. */
export function makeMailsPort(parts: MailsParts): MailsPort {
  const { db, hasMail, onMail } = parts;
  const read = async (card: CustomerCard, by: StaffMember): Promise<CustomerMails> => {
    const [{ policy }, addresses, [order], mails] = await Promise.all([
      parts.shop(),
      addressesOf(db, card),
      ordersOf(db, card.id, 1),
      mailsOfCustomer(db, card.id, SHOWN),
    ]);
    const shop = policy.seller?.name ?? null;
    return {
      ...{ canSend: hasMail, addresses, mails: mails.map(mailOf) },
      ...wordsFor(parts.wording, { customer: card.firstName, staff: by.name, shop }),
      fields: { name: card.firstName, order: order?.number ?? null, shop },
    };
  };
  return {
    async read(externalId, by) {
      refuseStrangers(by);
      return read(await cardOf(db, externalId), by);
    },
    async send(externalId, mail, by) {
      refuseStrangers(by);
      const card = await cardOf(db, externalId);
      if (!hasMail) throw new Refused("no_mail_server", "No mail server is set: SMTP_URL.");
      const theirs = (await addressesOf(db, card)).find(({ value }) => value === mail.to);
      if (!theirs) throw new Refused("not_their_address", "This is no address of this customer's.");
      const { policy } = await parts.shop();
      const { why } = wordsFor(parts.wording, { customer: null, staff: by.name, shop: policy.seller?.name ?? null });
      await post(parts, { card, mail, by, why: why[mail.locale] });
      onMail();
      return read(card, by);
    },
  };
}

/** Keeps a mail, its audit and its letter, all or nothing; one that is there already is left as it is. */
async function post(
  { db, clock }: MailsParts,
  { card, mail, by, why }: { card: CustomerCard; mail: NewMail; by: StaffMember; why: string },
): Promise<void> {
  const { id, to, subject, text } = mail;
  const at = clock();
  const content = Letter.parse({ kind: "letter", to, subject, text: `${text}\n\n${why}`, person: true });
  await atomically(db, async () => {
    const isNew = await addMail(db, { id, customerId: card.id, to, subject, text, at, by: `staff:${by.id}` });
    if (!isNew) return;
    await enqueue(db, [{ id, channel: "email", destination: to, content, at }]);
    await audit(db, {
      ...{ at, actor: `staff:${by.id}`, channel: "desk", action: "send_mail", turnId: null },
      ...{ table: "customers", key: card.externalId, before: null, after: { mail: subject } },
    });
  });
}

/** Whoever does not see a customer's contacts does not write to them. */
function refuseStrangers({ role }: StaffMember): void {
  if (!may(role, "customers.personal")) throw new Refused("not_allowed", "This role does not see contacts.");
}

/** The addresses that are proven to be theirs, the newest proof first, then what the card says. */
async function addressesOf(db: Database, card: CustomerCard): Promise<CustomerMails["addresses"]> {
  const contacts = await contactsOfCustomer(db, card.id);
  const proven = contacts.flatMap(({ kind, value }) => (kind === "email" ? [{ value, proven: true }] : []));
  const isProven = proven.some(({ value }) => value.toLowerCase() === card.email?.toLowerCase());
  const known = card.email === null || isProven ? [] : [{ value: card.email, proven: false }];
  return [...proven, ...known].filter(({ value }) => Letter.shape.to.safeParse(value).success);
}

/** What the page puts around a text, in each language. */
function wordsFor(
  wording: Wording,
  { customer, staff, shop }: { customer: string | null; staff: string; shop: string | null },
): Pick<CustomerMails, "greeting" | "closing" | "why"> {
  const said = (reply: string, args: Record<string, string>) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, wording.say(locale, { reply, args })])) as Record<
      Locale,
      string
    >;
  const known = { name: customer ?? "", shop: shop ?? "", staff };
  return {
    greeting: said("mail-greeting", { ...known, named: customer ? "yes" : "no" }),
    closing: said("mail-closing", { ...known, named: shop ? "yes" : "no" }),
    why: said("mail-why", { ...known, named: shop ? "yes" : "no" }),
  };
}

function mailOf({ id, at, byName, to, subject, text, sentAt, failedAt, error, nextAt }: CustomerMail) {
  const state = sentAt ? "sent" : failedAt ? "failed" : nextAt ? "queued" : "unknown";
  return {
    ...{ id, at: at.toISOString(), by: byName, to, subject, text, state },
    why: error === null ? null : whyOf(error),
    reply: /\((\d{3}(?: [\d.]+)?)\)/.exec(error ?? "")?.[1] ?? null,
    nextAt: state === "queued" && error !== null && nextAt ? nextAt.toISOString() : null,
  } satisfies CustomerMails["mails"][number];
}

/** What stopped a letter: the code that its error begins with. */
function whyOf(error: string): "address_refused" | "unavailable" | "other" {
  const [, code] = /^([a-z_]+): /.exec(error) ?? [];
  if (code === "address_refused") return code;
  return code === undefined || code === "unavailable" ? "unavailable" : "other";
}

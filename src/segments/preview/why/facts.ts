import type { Database } from "../../../database/index.ts";
import type { Condition, Happenings, Leaf } from "../../definition.ts";
import { unitOf } from "../../describe/quantity.ts";
import type { Teller } from "../../describe/teller.ts";
import { peopleWith } from "../people/queries.ts";
import { toldAspect, toldDay } from "../people/told.ts";
import { aspectsIn } from "../values.ts";
import { contactsOf, type Happened, latestOf, shopAverage } from "./queries.ts";

/** As many happenings are told of with their dates. */
const DATES = 5;

interface Of {
  id: number;
  teller: Teller;
  personal: boolean;
}

/** What is so of a customer, where a condition without conditions inside looks: "spending – €120; orders: 1001 (5 May 2026)". */
export async function factOf(db: Database, condition: Condition, of: Of): Promise<string | null> {
  switch (condition.kind) {
    case "all":
    case "any":
    case "not":
    case "except":
    case "segment":
      return null;
    case "consent":
    case "reachable":
      return contactFact(db, condition.kind, of);
    default: {
      const parts = [...(await values(db, condition, of)), ...(await dates(db, condition, of))];
      return parts.length > 0 ? parts.join("; ") : null;
    }
  }
}

async function values(db: Database, leaf: Leaf, { id, teller, personal }: Of): Promise<string[]> {
  const aspects = leaf.kind === "sequence" ? [] : aspectsIn(leaf);
  const { now, timezone } = teller.reckoning;
  const [row] = aspects.length > 0 ? await peopleWith(db, [id], { aspects, now, timezone }) : [];
  const told = aspects.map((aspect, at) => toldAspect(teller, aspect, { value: row?.values[at] ?? null, personal }));
  return leaf.kind === "shop_average" ? [...told, await averageFact(db, leaf, teller)] : told;
}

async function averageFact(db: Database, { of }: Extract<Leaf, { kind: "shop_average" }>, teller: Teller) {
  const average = await shopAverage(db, of, teller.reckoning);
  const what = teller.say("segment-shop-average");
  if (average === null) return teller.say("segment-unknown", { field: what });
  return teller.say("segment-is", { what, is: unitOf(teller, of)(Math.round(average * 100) / 100, "nom") });
}

async function dates(db: Database, leaf: Leaf, { id, teller }: Of): Promise<string[]> {
  const found: string[] = [];
  for (const of of happeningsIn(leaf)) {
    const limit = DATES + 1;
    const rows = await latestOf(db, of, { ...teller.reckoning, among: [id], limit });
    if (rows.length > 0) found.push(datesOf(teller, of, rows));
  }
  return found;
}

function happeningsIn(leaf: Leaf): Happenings[] {
  switch (leaf.kind) {
    case "quantity":
    case "shop_average":
      return [leaf.of.of];
    case "compare":
      return [leaf.left.of, leaf.right.of];
    case "every":
      return [{ ...leaf.of, window: leaf.window }];
    case "moment":
      return [leaf.of];
    case "sequence":
      return [leaf.first, leaf.next];
    default:
      return [];
  }
}

function datesOf(teller: Teller, { source }: Happenings, rows: Happened[]): string {
  const told = rows.slice(0, DATES).map(({ day, number }) => {
    const when = day ? toldDay(teller, day) : "?";
    return number ? teller.say("segment-dated", { window: number, dates: when }) : when;
  });
  const all = rows.length > DATES ? [...told, "…"] : told;
  return teller.say("segment-fact-dates", { source, dates: all.join(", ") });
}

async function contactFact(db: Database, kind: "consent" | "reachable", { id, teller }: Of): Promise<string | null> {
  const contacts = await contactsOf(db, id);
  if (!contacts) return null;
  const names = (channels: string[]) => channels.map((value) => teller.say("segment-value", { value })).join(", ");
  const consents = teller.say("segment-fact-consents", {
    given: contacts.consents.length > 0 ? "some" : "none",
    channels: names(contacts.consents),
  });
  if (kind === "consent") return consents;
  const ways = (["email", "telegram", "sms"] as const).filter((channel) => contacts[channel]);
  const addresses = teller.say("segment-fact-addresses", {
    known: ways.length > 0 ? "some" : "none",
    channels: names(ways),
    blocked: contacts.blocked ? "yes" : "no",
  });
  return `${consents}; ${addresses}`;
}

import type { Database } from "../../database/index.ts";

/** A door at which a customer is known: how they proved who they are there, and whether we may still write. */
export interface KnownDoor {
  channel: string;
  senderId: string;
  proof: string;
  provenAt: Date;
  blockedAt: Date | null;
}

/** Where a customer is known, the newest proof first. */
export async function doorsOfCustomer(db: Database, id: number): Promise<KnownDoor[]> {
  return await db<KnownDoor[]>`
    select channel, sender_id as "senderId", proof, proven_at as "provenAt", blocked_at as "blockedAt"
    from identities where customer_id = ${id} order by proven_at desc, channel, sender_id`;
}

/** A contact that is proven to be a customer's. */
export interface ProvenContact {
  kind: "email" | "phone";
  value: string;
  proof: string;
  provenAt: Date;
}

/** The contacts that are proven to be a customer's, the newest proof first. */
export async function contactsOfCustomer(db: Database, id: number): Promise<ProvenContact[]> {
  return await db<ProvenContact[]>`
    select kind, value, proof, proven_at as "provenAt" from proven_contacts
    where customer_id = ${id} order by proven_at desc, kind, value`;
}

/** What a customer said of letters on a channel, or of one topic there; and through what. */
export interface StandingConsent {
  channel: string;
  /** Null for all letters of the channel. */
  topic: string | null;
  granted: boolean;
  changedAt: Date;
  source: string;
}

/** What stands of letters to a customer. */
export async function consentsOfCustomer(db: Database, id: number): Promise<StandingConsent[]> {
  return await db<StandingConsent[]>`
    select channel, null as topic, granted, changed_at as "changedAt", source from consents where customer_id = ${id}
    union all
    select channel, topic, granted, changed_at, source from topic_consents where customer_id = ${id}
    order by channel, topic nulls first`;
}

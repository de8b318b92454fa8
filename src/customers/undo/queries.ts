import type { Database } from "../../database/index.ts";

/** What stood of a consent before: for all letters of a channel, or for one topic; null where nothing did. */
export interface StoodConsent {
  channel: string;
  topic: string | null;
  granted: boolean | null;
}

/** By whom and when something is given back. */
interface By {
  at: Date;
  source: string;
}

/** Gives consents back what stood there; where nothing did, nothing stands again. */
export async function restoreConsents(
  db: Database,
  customerId: number,
  stood: readonly StoodConsent[],
  by: By,
): Promise<void> {
  for (const { channel, topic, granted } of stood)
    if (topic === null) await restoreChannel(db, customerId, { channel, granted }, by);
    else await restoreTopic(db, customerId, { channel, topic, granted }, by);
}

async function restoreChannel(
  db: Database,
  customerId: number,
  { channel, granted }: Omit<StoodConsent, "topic">,
  { at, source }: By,
): Promise<void> {
  if (granted === null) await db`delete from consents where customer_id = ${customerId} and channel = ${channel}`;
  else
    await db`
      update consents set granted = ${granted}, changed_at = ${at}, source = ${source}
      where customer_id = ${customerId} and channel = ${channel}`;
}

async function restoreTopic(
  db: Database,
  customerId: number,
  { channel, topic, granted }: StoodConsent,
  { at, source }: By,
): Promise<void> {
  if (granted === null)
    await db`
      delete from topic_consents where customer_id = ${customerId} and channel = ${channel} and topic = ${topic}`;
  else
    await db`
      update topic_consents set granted = ${granted}, changed_at = ${at}, source = ${source}
      where customer_id = ${customerId} and channel = ${channel} and topic = ${topic}`;
}

import type { Database } from "../../database/index.ts";

/** What stood of a consent before: for all letters of a channel, or for one topic; null where nothing did. */
export interface StoodConsent {
  channel: string;
  topic: string | null;
  granted: boolean | null;
}

/** Gives consents back what stood there; where nothing did, nothing stands again. */
export async function restoreConsents(
  db: Database,
  customerId: number,
  stood: readonly StoodConsent[],
  by: { at: Date; source: string },
): Promise<void> {
  for (const { channel, topic, granted } of stood) {
    const table = topic === null ? db`consents` : db`topic_consents`;
    const ofTopic = topic === null ? db`true` : db`topic = ${topic}`;
    const row = db`customer_id = ${customerId} and channel = ${channel} and ${ofTopic}`;
    if (granted === null) await db`delete from ${table} where ${row}`;
    else await db`update ${table} set granted = ${granted}, changed_at = ${by.at}, source = ${by.source} where ${row}`;
  }
}

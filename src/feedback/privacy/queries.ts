import type { Database } from "../../database/index.ts";

/** Takes the words out of what a customer wrote as complaints and beside ratings; that there were any, and the figures, stay. */
export async function forgetWords(db: Database, customerId: number, conversationIds: readonly string[]): Promise<void> {
  const ids = [...conversationIds];
  await db`
    update tickets set body = null where customer_id = ${customerId} or conversation_id = any(${ids}::uuid[])`;
  await db`
    update ratings set comment = null where customer_id = ${customerId} or conversation_id = any(${ids}::uuid[])`;
}

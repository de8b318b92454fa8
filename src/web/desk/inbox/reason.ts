import type { Words } from "../words/words.ts";

/** Why the bot called a person, in words; something true of all calls where the reason is one that this page does not know. */
export function reasonWords(reason: string | null, { reasons, anyReason }: Words["inbox"]): string {
  return reason !== null && Object.hasOwn(reasons, reason) ? reasons[reason as keyof typeof reasons] : anyReason;
}

import { cleanLine } from "../../../base/index.ts";
import type { Wording } from "../../../wording/index.ts";
import type { DeskRow } from "./queries.ts";

/** A customer's name as the card has it; null where there is none. */
export function nameOf({ firstName, lastName }: Pick<DeskRow, "firstName" | "lastName">): string | null {
  return cleanLine([firstName, lastName].filter((part) => part !== null).join(" ")) || null;
}

/** What a conversation is called in a list: by the customer's name, else by their number in the shop, else as somebody's nobody knows. */
export function titleOf(wording: Wording, row: DeskRow): string {
  const guest = () => wording.say(row.locale, { reply: "guest", args: { mark: row.id.slice(0, 4).toUpperCase() } });
  return nameOf(row) ?? row.customerExternalId ?? guest();
}

import type { Database } from "../../database/index.ts";
import type { Definition } from "../definition.ts";
import { reachRow } from "./queries.ts";

/** How many can be written to by a channel, and why the others cannot: each by the first reason that is so. */
export interface ChannelReach {
  channel: "email" | "telegram" | "sms";
  reachable: number;
  /** Anything but a yes. */
  noConsent: number;
  /** No e-mail, no proven chat in Telegram, no phone. */
  noAddress: number;
  /** Every chat of theirs is blocked. */
  blocked: number;
}

/** How many of a definition's people can be written to: by any channel, and by each. */
export interface Reach {
  total: number;
  any: number;
  channels: ChannelReach[];
}

/** Counts who can be written to. */
export async function reachOf(db: Database, definition: Definition, now: Date): Promise<Reach> {
  const row = await reachRow(db, definition, { now });
  if (!row) return { total: 0, any: 0, channels: [] };
  const { total, any } = row;
  return {
    total,
    any,
    channels: [
      channel("email", [row.email, row.emailNoConsent, row.emailNoAddress, 0]),
      channel("telegram", [row.telegram, row.telegramNoConsent, row.telegramNoAddress, row.telegramBlocked]),
      channel("sms", [row.sms, row.smsNoConsent, row.smsNoAddress, 0]),
    ],
  };
}

const channel = (
  name: ChannelReach["channel"],
  [reachable, noConsent, noAddress, blocked]: [number, number, number, number],
): ChannelReach => ({ channel: name, reachable, noConsent, noAddress, blocked });

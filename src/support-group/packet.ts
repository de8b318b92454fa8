import * as z from "zod";
import type { OpenHandoff } from "../conversation/index.ts";
import { withoutTokens } from "../conversation/index.ts";
import type { Saying, SayingValue } from "../wording/index.ts";
import { lineOf } from "./lines.ts";
import { maskContacts } from "./mask.ts";
import type { Told } from "./queries.ts";

/** Letters of a message in the list of the last ones. */
const GLIMPSE = 300;

/** What of a packet is told; one that an older version wrote may lack it. */
const Packet = z.object({
  asked: z.string().nullable().catch(null),
  tried: z.array(z.object({ flow: z.string(), slots: z.record(z.string(), z.unknown()) })).catch([]),
});

/** What the packet is told of. */
export interface Called {
  name: string;
  channel: string;
  locale: string;
  urgent: boolean;
  handoff: OpenHandoff;
  messages: Told[];
  /** Where the desk shows the conversation. */
  url: string;
}

/** The first message of a topic: why a person was called, and all that they need to go on. */
export function packetSaying({ name, channel, locale, urgent, handoff, messages, url }: Called): Saying {
  const { asked = null, tried = [] } = Packet.safeParse(handoff.packet).data ?? {};
  const lines: SayingValue[] = [reasonSaying(handoff.reason)];
  if (urgent) lines.push({ reply: "group-packet-urgent" });
  lines.push({ reply: "group-packet-who", args: { name, channel, locale } });
  if (asked) lines.push({ reply: "group-packet-asked", args: { text: shown(asked) } });
  lines.push(...triedLines(tried));
  if (handoff.contact) lines.push({ reply: "group-packet-contact" });
  if (messages.length > 0) lines.push("", { reply: "group-packet-last" }, ...messages.map(glimpse));
  lines.push("", { reply: "group-packet-desk", args: { url } });
  return { reply: "group-packet", args: { lines: { lines } } };
}

/** Why a person was called, in words. */
export const reasonSaying = (reason: string): Saying => ({ reply: "group-reason", args: { reason } });

const shown = (text: string): string => maskContacts(withoutTokens(text)).slice(0, GLIMPSE).toWellFormed();

function glimpse(told: Told): Saying {
  const { reply, args } = lineOf(told);
  return { reply, args: { ...args, text: String(args?.text).slice(0, GLIMPSE).toWellFormed() } };
}

/** What the bot was about, with what it knows; an empty value is what it still lacked. */
function triedLines(tried: z.infer<typeof Packet>["tried"]): SayingValue[] {
  if (tried.length === 0) return [];
  const named = (reply: string, name: string): Saying => ({ reply, args: { name } });
  const slots = tried.flatMap((one) => Object.entries(one.slots));
  const isKnown = ([, value]: [string, unknown]) => value !== null && value !== "";
  const known = slots.filter(isKnown).map(([slot, value]) => ({
    reply: "group-packet-value",
    args: { slot: named("group-slot", slot), value: shown(typeof value === "string" ? value : JSON.stringify(value)) },
  }));
  const lacking = slots.filter((one) => !isKnown(one)).map(([slot]) => named("group-slot", slot));
  const flows = { list: tried.map(({ flow }) => named("group-flow", flow)) };
  return [
    { reply: "group-packet-tried", args: { flows } },
    ...(known.length > 0 ? [{ reply: "group-packet-known", args: { values: { list: known } } }] : []),
    ...(lacking.length > 0 ? [{ reply: "group-packet-lacks", args: { what: { list: lacking } } }] : []),
  ];
}

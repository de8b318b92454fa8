import type { Leaf } from "../definition.ts";
import { amongThem, type Context, type Truth } from "./context.ts";
import { all, any, member, negate, type Predicate, plain } from "./predicate.ts";
import { certain } from "./quantities.ts";
import { every, sql } from "./sql.ts";

type LeafOf<Kind extends Leaf["kind"]> = Extract<Leaf, { kind: Kind }>;
type Channel = LeafOf<"consent">["channels"][number];

/** Anything but a yes is no consent: without it for any of the channels is who does not allow all of them. */
export function consentTruth({ channels, granted }: LeafOf<"consent">, context: Context): Truth {
  if (granted) return certain(allows(channels, context));
  return certain(negate(all(...channels.map((channel) => allows([channel], context)))));
}

const allows = (channels: readonly Channel[], context: Context): Predicate => {
  const theirs = [sql`k.granted`, sql`k.channel = any(${channels}::text[])`, ...amongThem(sql`k.customer_id`, context)];
  return member(sql`select k.customer_id from consents k where ${every(theirs)}`);
};

export const reachableTruth = ({ channels }: LeafOf<"reachable">, context: Context): Truth =>
  certain(any(...channels.map((channel) => reachable(channel, context))));

/** Whom a letter may go to by a channel: they said yes, it is known where to, and they did not block it. */
const reachable = (channel: Channel, context: Context): Predicate =>
  all(allows([channel], context), hasAddress(channel, context));

/** An e-mail, a chat in Telegram that proved to be theirs and is not blocked, a phone. */
function hasAddress(channel: Channel, context: Context): Predicate {
  if (channel === "email") return plain(sql`c.email <> ''`);
  if (channel === "sms") return plain(sql`c.phone <> ''`);
  const open = [sql`i.channel = 'telegram'`, sql`i.blocked_at is null`, ...amongThem(sql`i.customer_id`, context)];
  return member(sql`select i.customer_id from identities i where ${every(open)}`);
}

/** The members as they were found when the segment was last refreshed. */
export const segmentTruth = ({ id }: LeafOf<"segment">, context: Context): Truth =>
  certain(
    member(sql`select m.customer_id from segment_members m
      where ${every([sql`m.segment_id = ${id}::uuid`, ...amongThem(sql`m.customer_id`, context)])}`),
  );

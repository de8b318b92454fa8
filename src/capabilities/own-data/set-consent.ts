import * as z from "zod";
import { CONSENT_CHANNELS, type ConsentChannel, changeConsents, changeTopics } from "../../customers/index.ts";
import { audit } from "../../database/index.ts";
import type { Act } from "../acts/act.ts";

const KEY = new RegExp(`^consent_(${CONSENT_CHANNELS.join("|")})(?:_([a-z_]+))?$`);

/** `consent_email: false`, or for one topic `consent_email_offers: false`. */
type Consents = Record<string, boolean>;

/** Which letters the customer agrees to: by channel, and by topic on a channel. */
export const consentChange: Act<Consents, Consents> = {
  values: z.record(z.string().regex(KEY), z.boolean()),
  async check({ shop: { policy } }, wanted) {
    const known = partsOf(wanted).every(({ topic }) => topic === null || policy.consent_topics[topic] !== undefined);
    return known ? { ok: true, plan: wanted } : { ok: false, why: "invalid_value" };
  },
  async perform({ db, at, actor, channel, turnId, customer }, wanted) {
    const by = { at, source: channel ?? "staff" };
    const parts = partsOf(wanted);
    const whole = parts.filter(({ topic }) => topic === null);
    const stood = await changeConsents(
      db,
      customer.id,
      Object.fromEntries(whole.map((part) => [part.channel, part.granted])),
      by,
    );
    const topics = parts.flatMap((part) => (part.topic === null ? [] : [{ ...part, topic: part.topic }]));
    const stoodTopics = await changeTopics(db, customer.id, topics, by);
    const before = {
      ...Object.fromEntries(whole.map((part) => [part.key, stood[part.channel] ?? null])),
      ...Object.fromEntries(topics.map(({ key }, index) => [key, stoodTopics[index] ?? null])),
    };
    const row = { table: "consents", key: customer.externalId, action: "set_consent" } as const;
    await audit(db, { ...row, at, actor, channel, turnId, before, after: wanted });
  },
};

interface Part {
  key: string;
  channel: ConsentChannel;
  topic: string | null;
  granted: boolean;
}

function partsOf(wanted: Consents): Part[] {
  return Object.entries(wanted).flatMap(([key, granted]) => {
    const [, named, topic = null] = KEY.exec(key) ?? [];
    const channel = CONSENT_CHANNELS.find((one) => one === named);
    return channel ? [{ key, channel, topic, granted }] : [];
  });
}

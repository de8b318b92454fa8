import { asLocale, type Locale } from "../../base/index.ts";
import { changeConsents } from "../../customers/index.ts";
import { atomically, audit } from "../../database/index.ts";
import type { CampaignParts } from "../parts.ts";
import { markUnsubscribed, readerOf } from "./queries.ts";
import { readUnsubscriber } from "./token.ts";

/** The page behind a link: it asks, or it is done, or the link is none of ours. */
export interface UnsubscribePage {
  state: "ask" | "done" | "unknown";
  locale: Locale;
  title: string;
  text: string;
  button: string;
}

type Parts = Pick<CampaignParts, "db" | "clock" | "wording" | "unsubscribeKey">;

/** The page that a link opens; opening it changes nothing. `spoken` is what the browser prefers. */
export async function unsubscribePage(parts: Parts, token: string, spoken: Locale): Promise<UnsubscribePage> {
  const whom = readUnsubscriber(parts.unsubscribeKey, token);
  if (!whom) return page(parts, "unknown", spoken);
  const reader = await readerOf(parts.db, whom);
  return page(parts, !reader || reader.agrees ? "ask" : "done", asLocale(reader?.language) ?? spoken);
}

/**
 * Ends such letters for whom the link is for: their consent to the campaign's channel is withdrawn, whoever sends the link's POST. The same
 * again changes nothing; who is here no more gets no letters anyway.
 */
export async function unsubscribe(parts: Parts, token: string, spoken: Locale): Promise<UnsubscribePage> {
  const { db, clock, unsubscribeKey } = parts;
  const whom = readUnsubscriber(unsubscribeKey, token);
  if (!whom) return page(parts, "unknown", spoken);
  const at = clock();
  const reader = await atomically(db, async () => {
    const found = await readerOf(db, whom);
    if (!found?.agrees) return found;
    const { channel, externalId } = found;
    await changeConsents(db, whom.customerId, { [channel]: false }, { at, source: "campaign" });
    await markUnsubscribed(db, whom, at);
    const key = `consent_${channel}`;
    await audit(db, {
      ...{ at, actor: `customer:${whom.customerId}` as const, channel, action: "unsubscribe", turnId: null },
      ...{ table: "consents", key: externalId, before: { [key]: true }, after: { [key]: false } },
    });
    return found;
  });
  return page(parts, "done", asLocale(reader?.language) ?? spoken);
}

function page({ wording }: Parts, state: UnsubscribePage["state"], locale: Locale): UnsubscribePage {
  const say = (reply: string) => wording.say(locale, { reply });
  return {
    ...{ state, locale },
    title: say("unsubscribe-title"),
    text: say(`unsubscribe-${state}`),
    button: say("unsubscribe-button"),
  };
}

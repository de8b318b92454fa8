import { type Locale, newId, Refused } from "../../base/index.ts";
import { enqueue, type OutboxRow } from "../../outbox/index.ts";
import { knownFields } from "../message/fields.ts";
import { chatMessageFor, letterFor, type Prepared, prepare } from "../message/prepared.ts";
import type { CampaignParts } from "../parts.ts";
import { needed } from "./draft.ts";
import { chatOfMember, readCampaign } from "./queries.ts";

/** Who of the staff sends it to themselves. */
export interface Tester {
  id: string;
  name: string;
  email: string;
}

/**
 * Sends a campaign's message to whoever asks for it and nobody else: to their own e-mail, or to the chat in Telegram that they have proven.
 * Their name stands for the first name; of other fields the fallbacks are shown, else the field's name.
 */
export async function sendTest(parts: CampaignParts, id: string, to: Tester, locale: Locale | null): Promise<void> {
  const campaign = needed(await readCampaign(parts.db, id));
  const prepared = await prepare(parts, campaign);
  const inLocale = locale ?? prepared.content.otherwise ?? prepared.content.locales[0];
  if (!inLocale || !prepared.content.texts[inLocale])
    throw new Refused("no_text", `The campaign has no text in ${locale ?? "any language"}.`);
  await enqueue(parts.db, [await rowFor(parts, prepared, to, inLocale)]);
}

async function rowFor(parts: CampaignParts, prepared: Prepared, to: Tester, locale: Locale): Promise<OutboxRow> {
  const { channel } = prepared.campaign;
  const at = parts.clock();
  const reader = { customerId: 0, locale, values: valuesFor(parts, prepared, to, locale), until: null };
  const common = { id: newId(at), channel, at };
  if (channel === "email") {
    const letter = needsWords(letterFor(parts, prepared, { ...reader, to: to.email }));
    const { consentOf: _, topic: __, advert: ___, ...plain } = letter;
    return { ...common, destination: to.email, content: plain };
  }
  const chat = await chatOfMember(parts.db, to.id);
  if (chat === null) throw new Refused("no_chat", "You have not connected a chat of yours in Telegram yet.");
  const { consentOf: _, topic: __, advert: ___, ...plain } = needsWords(chatMessageFor(parts, prepared, reader));
  return { ...common, destination: chat, content: plain };
}

function needsWords<Content>(content: Content | null): Content {
  if (content) return content;
  throw new Refused("no_text", "There is nothing to be sent.");
}

function valuesFor(parts: CampaignParts, { content }: Prepared, { name }: Tester, locale: Locale) {
  const needs = content.texts[locale]?.needs ?? [];
  const fields = knownFields(Object.keys(parts.policy.profile.custom));
  const named = fields.map((field) => [field, needs.includes(field) ? `[${field}]` : null]);
  return { ...Object.fromEntries(named), first_name: name };
}

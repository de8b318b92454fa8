import type { Locale } from "../../base/index.ts";
import type { Wording } from "../../wording/index.ts";
import type { Card } from "./card.ts";
import type { CampaignChannel, ReadText } from "./content.ts";
import { fill } from "./template.ts";

/** The words of one person's message. */
export interface Words {
  /** "" in Telegram. */
  subject: string;
  text: string;
}

/** What is said to whom. */
export interface Composing {
  wording: Wording;
  channel: CampaignChannel;
  locale: Locale;
  text: ReadText;
  values: Readonly<Record<string, string | null>>;
  card: Card | null;
  /** Where a letter's reader ends such letters. */
  link: string;
}

/** Puts a message together, with how to end such messages; null where a field that it needs is not known. */
export function compose(composing: Composing): Words | null {
  const { text, values } = composing;
  const [subject, said] = [fill(text.subject, values), fill(text.text, values)];
  if (subject === null || said === null || said.trim() === "") return null;
  return { subject: subject.trim(), text: said + under(composing) };
}

/** What stands under every text of a language. */
export function under({ wording, channel, locale, card, link }: Omit<Composing, "text" | "values">): string {
  const ending =
    channel === "email"
      ? wording.say(locale, { reply: "campaign-unsubscribe-letter", args: { link } })
      : wording.say(locale, { reply: "campaign-unsubscribe-telegram" });
  return [...(card ? ["", card.lines] : []), "", ending].map((line) => `\n${line}`).join("");
}

import type { Locale } from "../../../src/base/index.ts";
import type { Command } from "../../../src/dialogue/index.ts";
import type { Reader, ReadingContext } from "../../../src/understanding/index.ts";

const DECLINED: readonly string[] = ["off_topic", "injection", "other_person", "promo_code", "smalltalk"];

/** Whether a reader turns a question down, so that nothing is looked up for it. */
export async function declines(reader: Reader, question: string, locale: Locale): Promise<boolean> {
  const { commands } = await reader(question, contextFor(locale));
  return commands.length > 0 && commands.every(({ command }) => isDeclined(command));
}

const isDeclined = (command: Command): boolean =>
  command.type === "chitchat" && command.question === undefined && DECLINED.includes(command.kind);

/** A conversation in which nothing was said yet, with a shop whose goods are not named. */
export const contextFor = (locale: Locale): ReadingContext => ({
  ...{ locale, clientLanguage: locale, asked: null, choices: [], proposal: false, flow: null, topic: null },
  ...{ at: new Date("2026-11-18T10:00:00Z"), timezone: "Europe/Vilnius", country: "LT" },
  lexicon: { orderShapes: ["99999"], products: [], categories: [], cities: [] },
});

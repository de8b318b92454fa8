import { describe, expect, it } from "vitest";
import { LOCALES, Refused } from "../../../src/base/index.ts";
import { FLOW_NAMES } from "../../../src/dialogue/index.ts";
import { parseIntents } from "../../../src/understanding/customer/intents.ts";
import { readIntents } from "../../../src/understanding/index.ts";

const INTENTS = new URL("../../../knowledge-base/intents", import.meta.url).pathname;
/** Started by the shop's side of the conversation, never asked for in words. */
/** What a channel or a rule starts: no statistics have to be learned for it. */
const NOT_ASKED_FOR = ["identify", "leave_contact", "join_thread", "like_last_order"];

describe("the intents that come with Beseda", async () => {
  const { commands, examples } = await readIntents(INTENTS);
  const countOf = (intent: string, locale: string) =>
    examples.filter((one) => one.intent === intent && one.locale === locale).length;

  it("have every flow that is asked for in words", () => {
    const flows = [...commands.values()].flatMap((command) => (command.type === "start_flow" ? [command.flow] : []));
    expect(new Set(flows)).toEqual(new Set(FLOW_NAMES.filter((flow) => !NOT_ASKED_FOR.includes(flow))));
  });

  it.each(LOCALES)("have at least twenty examples each in %s", (locale) => {
    for (const intent of commands.keys()) expect(countOf(intent, locale), intent).toBeGreaterThanOrEqual(20);
  });

  it("give no example twice in a language", () => {
    const all = examples.map(({ text, locale }) => `${locale} ${text.toLowerCase()}`);
    expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
  });
});

it("a file that cannot be read is refused with what is wrong in it", () => {
  const wrong = "intents: {track: {command: {type: start_flow, flow: fly}, examples: [где]}}";
  expect(() => parseIntents(wrong, "ru.yaml")).toThrow(Refused);
  expect(() => parseIntents(wrong, "ru.yaml")).toThrow(/ru\.yaml cannot be read/);
});

it("a folder without one of the languages is refused", async () => {
  await expect(readIntents("/nowhere")).rejects.toThrow(/no (?:ru|uk|en)\.yaml/);
});

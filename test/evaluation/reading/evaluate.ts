import { LOCALES, type Locale, unreachable } from "../../../src/base/index.ts";
import type { Command } from "../../../src/dialogue/index.ts";
import type { Reader, Reading } from "../../../src/understanding/index.ts";
import { contextOf, type Labelled, type LabelledFile } from "./labelled.ts";

/** How many of the messages of a language were read right, of how many. */
export interface Score {
  commands: number;
  slots: number;
  language: number;
  of: number;
}

/** A message that was read wrong, for whoever tunes. */
export interface Miss {
  locale: Locale;
  kind: Labelled["kind"];
  text: string;
  expected: string[];
  read: string[];
}

/** What an evaluation came to; `took` are milliseconds a message, the quickest first. */
export interface Evaluated {
  scores: Record<Locale, Score>;
  misses: Miss[];
  took: number[];
}

/** Reads every labelled message: commands right are the same acts in the same order, slots right the same values. */
export async function evaluateReading(reader: Reader, file: LabelledFile): Promise<Evaluated> {
  const scores = Object.fromEntries(
    LOCALES.map((locale) => [locale, { commands: 0, slots: 0, language: 0, of: 0 }]),
  ) as Record<Locale, Score>;
  const misses: Miss[] = [];
  const took: number[] = [];
  for (const locale of LOCALES) {
    for (const labelled of file.messages[locale]) {
      const from = performance.now();
      const reading = await reader(labelled.text, contextOf(file, locale, labelled));
      took.push(performance.now() - from);
      const right = judge(labelled, reading, locale);
      const score = scores[locale];
      score.of += 1;
      score.commands += Number(right.commands);
      score.slots += Number(right.slots);
      score.language += Number(right.language);
      if (right.commands && right.slots && right.language) continue;
      misses.push({
        locale,
        kind: labelled.kind,
        text: labelled.text,
        expected: labelled.expect,
        read: [...notation(reading), reading.language],
      });
    }
  }
  return { scores, misses, took: took.sort((a, b) => a - b) };
}

function judge(labelled: Labelled, reading: Reading, locale: Locale) {
  const isValue = (one: string) => /^[a-z_]+[=~]/.test(one) && !/^(price|stock|product|choose)=/.test(one);
  const counts = (one: string) => !labelled.ignore.some((slot) => one.startsWith(`${slot}=`));
  const read = notation(reading).filter(counts);
  const acts = (list: string[]) => list.filter((one) => !isValue(one));
  const values = (list: string[]) => list.filter(isValue).sort().join();
  const questions = reading.commands
    .flatMap(({ command }) => (command.type === "ask_knowledge" ? [command.question.toLowerCase()] : []))
    .join();
  const complete = labelled.has.every((word) => questions.includes(word.toLowerCase()));
  return {
    commands: sameActs(acts(read), acts(labelled.expect)) && complete,
    slots: values(read) === values(labelled.expect),
    language: reading.language === (labelled.language ?? locale),
  };
}

/** `product=*` is any question about products. */
function sameActs(read: string[], expected: string[]): boolean {
  const same = (one: string, at: number) =>
    one === expected[at] || (expected[at] === "product=*" && one.startsWith("product="));
  return read.length === expected.length && read.every(same);
}

/** Commands in the notation of the labelled files. */
const notation = (reading: Reading): string[] => reading.commands.map(({ command }) => inNotation(command));

function inNotation(command: Command): string {
  switch (command.type) {
    case "start_flow":
      return command.flow;
    case "set_slot":
      return `${command.slot}=${command.value}`;
    case "correct_slot":
      return `${command.slot}~${command.value ?? ""}`;
    case "cancel_flow":
      return "cancel";
    case "ask_knowledge":
      return "knowledge";
    case "ask_product":
      return `${command.aspect === "any" ? "product" : command.aspect}=${command.query}`;
    case "choose":
      return `choose=${command.value}`;
    case "chitchat":
      // With a question it is looked up like one.
      return command.question === undefined ? command.kind : "knowledge";
    case "hand_off":
      return command.reason;
    case "affirm":
    case "deny":
      return command.type;
    default:
      return unreachable(command);
  }
}

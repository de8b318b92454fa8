import { type FlowName, SLOT_NAMES, slotIn } from "../../../dialogue/index.ts";
import type { Inputs } from "../../../language/index.ts";
import type { ReadingContext } from "../reading.ts";
import type { Near } from "./examples.ts";
import { saidOf } from "./said.ts";

/** What a model is told with a message, by the inputs of `prompts/read-message.md`. */
export const inputsOf = (text: string, context: ReadingContext, examples: readonly Near[]): Inputs => ({
  message: text,
  examples: examples.map(
    ({ text: said, command }) => `${said}\n→ ${JSON.stringify({ commands: [saidOf(command, said)] })}`,
  ),
  situation: situationOf(context).join("\n"),
  choices: context.choices.map(({ label }) => label),
  topic: topicOf(context),
  today: dayOf(context),
});

/** Where the conversation stands, in names of this program only. */
function situationOf({ asked, choices, proposal, flow }: ReadingContext): string[] {
  const lines = [
    flow === null ? [] : [`In progress: ${flow}, which may be told: ${slotsOf(flow)}.`],
    asked === null ? [] : [`The shop's last message asked for: ${asked}.`],
    choices.length === 0 ? [] : ["The shop's last message offered the numbered choices below."],
    proposal ? ["The shop has shown a change and waits for a yes or a no."] : [],
  ].flat();
  return lines.length > 0 ? lines : ["Nothing is in progress and nothing was asked."];
}

const slotsOf = (flow: FlowName): string =>
  SLOT_NAMES.filter((slot) => slotIn(flow, slot) === slot).join(", ") || "nothing more";

/** What was spoken of last: "and how much is it?" stands on it. */
function topicOf({ topic }: ReadingContext): string {
  if (topic === null) return "nothing";
  if (topic.kind === "order") return `order ${topic.number}`;
  return topic.kind === "product"
    ? `product ${topic.name}`
    : `question "${topic.question}", answered from "${topic.title}"`;
}

const dayOf = ({ at, timezone }: ReadingContext): string =>
  new Intl.DateTimeFormat("en-CA", {
    timeZone: timezone,
    weekday: "long",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(at);

import { type FlowName, type SlotName, slotIn, startedBy } from "../../../dialogue/index.ts";
import type { ReadCommand, ReadingContext } from "../reading.ts";

/** Without values that no flow begun in the message or in progress may use: "it's Ann, where is my order?" changes no name. */
export function withoutUnused(said: readonly ReadCommand[], context: ReadingContext): ReadCommand[] {
  const commands = said.some(isInjection) ? said.filter(isInjection) : said;
  const flows = [...flowsInProgress(context), ...commands.flatMap(({ command }) => flowBegunBy(command))];
  const dated = commands.some(({ command }) => command.type === "set_slot" && command.slot === "date");
  return commands.filter(
    ({ command, words }) =>
      !(dated && isYesterdays(command, words)) &&
      (command.type !== "set_slot" ||
        command.slot === context.asked ||
        flows.some((flow) => slotIn(flow, command.slot) !== null)),
  );
}

/** Beside an attempt to make the bot do what it may not, nothing is done. */
const isInjection = ({ command }: ReadCommand): boolean => command.type === "chitchat" && command.kind === "injection";

/** "Yesterday's order" is the last one where a flow knows no dates, and yesterday's where it does. */
const isYesterdays = (command: ReadCommand["command"], words: string): boolean =>
  command.type === "set_slot" && command.slot === "order" && command.value === "last" && YESTERDAY.test(words);
const YESTERDAY = /^(?:вчера|вчора|учора)/;

/** Proving who writes is mostly done for another flow, which an order's number lets go on without the proof. */
const flowsInProgress = ({ flow }: ReadingContext): FlowName[] =>
  flow === null ? [] : flow === "identify" ? [flow, "track_order"] : [flow];

function flowBegunBy(command: ReadCommand["command"]): FlowName[] {
  if (command.type === "start_flow") return [command.flow];
  // Whoever calls for a person may say where to answer.
  if (command.type === "hand_off") return ["leave_contact"];
  return command.type === "set_slot" ? begunByValue(command.slot) : [];
}

function begunByValue(slot: SlotName): FlowName[] {
  const flow = startedBy(slot);
  return flow === null ? [] : [flow];
}

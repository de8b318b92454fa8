import type { Command } from "../../../dialogue/index.ts";
import type { ReadCommand, ReadingContext } from "../reading.ts";
import { isAwaited } from "../rules/state.ts";
import type { ClauseReading } from "./clause.ts";

/** Beside anger or a threat only what is this sure is answered: the rest is part of the anger. */
const SURE_BESIDE_ANGER = 0.9;

/** Whoever speaks so is not asking for anything else. */
export const isUpset = (command: Command): boolean => command.type === "hand_off" && command.reason !== "asked";

/** What makes two commands the same request. */
export const keyOf = (command: Command | undefined): string =>
  command?.type === "start_flow" ? `flow ${command.flow}` : JSON.stringify(command ?? null);

/** Commands in the order in which they were said: each act before its values, nothing twice, courtesies only where nothing else was said. */
export function assemble(clauses: readonly ClauseReading[], context: ReadingContext): ReadCommand[] {
  const commands: ReadCommand[] = [];
  const waiting: ReadCommand[] = [];
  const seen = new Set<string>();
  for (const { act, slots } of clauses) {
    if (act !== null && !seen.has(keyOf(act.command))) {
      seen.add(keyOf(act.command));
      // Values said beside a greeting belong to what is asked after it.
      if (isCourtesy(act)) waiting.push(...slots);
      commands.push(act, ...(isCourtesy(act) ? [] : [...waiting.splice(0), ...slots]));
    } else if (commands.length > 0 || context.flow !== null) commands.push(...slots);
    else waiting.push(...slots);
  }
  return weeded([...commands, ...waiting], context);
}

/** Without what goes without saying beside the rest. */
function weeded(commands: ReadCommand[], context: ReadingContext): ReadCommand[] {
  const leaves = commands.some(({ command }) => command.type === "cancel_flow");
  const upset = commands.some(({ command }) => isUpset(command));
  const kept = commands.filter(
    (read) =>
      !isCourtesy(read) &&
      !isDeletedData(read, commands) &&
      !namesNoField(read, commands) &&
      !paysFor(read, commands, context) &&
      !(leaves && (isOfFlow(read, context) || (read.command.type === "deny" && !context.proposal))) &&
      !(read.command.type === "cancel_flow" && read.command.later && commands.some(isCall)) &&
      !(upset && (isDoubtful(read) || withoutItsRequest(read, commands, context))),
  );
  if (kept.length === 0) return topCourtesy(commands);
  if (isAwaited(context) && !leaves) return kept;
  const isLeaving = ({ command }: ReadCommand) => command.type === "cancel_flow" && !isAwaited(context);
  const said = kept.filter(
    (read) => read.command.type !== "affirm" && read.command.type !== "deny" && !isLeaving(read),
  );
  return said.length > 0 ? said : kept;
}

/** The one that says most comes first: who thanks and takes leave takes leave. */
const COURTESIES = ["bye", "thank", "praise", "help", "greet"];

const rankOf = ({ command }: ReadCommand): number =>
  command.type === "chitchat" ? COURTESIES.indexOf(command.kind) : -1;

const isCourtesy = (read: ReadCommand): boolean => rankOf(read) >= 0;

const topCourtesy = (commands: readonly ReadCommand[]): ReadCommand[] =>
  commands
    .filter(isCourtesy)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, 1);

/** "No wait, call a human" puts nothing off. */
const isCall = ({ command }: ReadCommand): boolean => command.type === "hand_off";

const isOfFlow = ({ command }: ReadCommand, { flow }: ReadingContext): boolean =>
  command.type === "start_flow" && command.flow === flow;

/** "Delete my account and all my data" asks for no copy of the data. */
const isDeletedData = (read: ReadCommand, all: readonly ReadCommand[]): boolean =>
  keyOf(read.command) === "flow request_export" &&
  all.some(({ command }) => keyOf(command) === "flow request_deletion") &&
  !COPY.test(read.words);

const COPY =
  /cop(?:y|ies)|export|download|send|коп[иі]|выгруз|вивантаж|скача|завантаж|экспорт|експорт|приш|надішл|архив|архів/iu;

/** "Correct it in my profile", beside what is to be corrected. */
function namesNoField({ command }: ReadCommand, all: readonly ReadCommand[]): boolean {
  if (command.type !== "start_flow" || command.flow !== "change_field") return false;
  const isField = (one: Command) => one.type === "set_slot" && (one.slot === "field" || one.slot === "value");
  const isOwn = (one: Command) => one.type === "start_flow" && OWN.has(one.flow);
  return !all.some((one) => isField(one.command)) && all.some((one) => isOwn(one.command));
}

/** "Use my PayPal for the difference", beside what there is a difference for, is how that is paid. */
function paysFor(read: ReadCommand, all: readonly ReadCommand[], { flow }: ReadingContext): boolean {
  if (keyOf(read.command) !== "flow change_payment" || flow === "change_payment") return false;
  const next = all[all.indexOf(read) + 1]?.command;
  if (next?.type === "set_slot" && next.slot === "order") return false;
  return PAID.has(flow ?? "") || all.some(({ command }) => command.type === "start_flow" && PAID.has(command.flow));
}

/** Whatever else is asked of an order may be paid or paid back in some way. */
const PAID: ReadonlySet<string> = new Set([
  "change_items",
  "return_items",
  "exchange_item",
  "cancel_order",
  "place_order",
  "repeat_order",
]);

const OWN: ReadonlySet<string> = new Set([
  "change_name",
  "change_phone",
  "change_email",
  "change_address",
  "change_birth_date",
]);

const isDoubtful = ({ command, confidence }: ReadCommand): boolean =>
  confidence < SURE_BESIDE_ANGER && ["ask_knowledge", "start_flow", "ask_product"].includes(command.type);

/** "I've had enough, you understand nothing" turns no letters off: a consent goes with the request for it. */
function withoutItsRequest(read: ReadCommand, all: readonly ReadCommand[], { flow }: ReadingContext): boolean {
  const { command } = read;
  if (command.type !== "set_slot" || command.slot !== "consent" || flow === "change_consent") return false;
  return !all.some((one) => keyOf(one.command) === "flow change_consent" && !isDoubtful(one));
}

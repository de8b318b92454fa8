import { asLocale } from "../../base/index.ts";
import type { Command } from "../../dialogue/index.ts";
import { type ClauseReading, readClause } from "./clause.ts";
import { cuts, sentencesOf } from "./clauses.ts";
import { languageOf } from "./language.ts";
import { isNoise } from "./noise.ts";
import type { ReadCommand, Reader, Reading, ReadingContext } from "./reading.ts";
import { repair } from "./repair.ts";
import { endsInPolicyQuestion, isQuestion, isRequest } from "./rules/question.ts";
import { isAwaited } from "./rules/state.ts";
import { atStart, leading, plain } from "./words/phrases.ts";
import { inAll } from "./words/rule-words.ts";

/** Both halves of a sentence must be at least this sure before it is taken as two requests. */
const SPLIT = 0.6;
/** With no more than a comma between them they must be surer: one of the development messages in ten was cut wrongly at .6. */
const WEAK_SPLIT = 0.8;
/** A sentence that tells something, among others, is a request from here on. */
const TOLD = 0.7;
/** Nothing was sure: the question goes to the search, which has a floor of its own. */
const UNSURE = 0.3;

/**
 * Reads a message with several readers: each of its requests is read by the first that is sure enough, the surest where none is.
 * What nobody can read becomes a question to the knowledge base; what says nothing becomes nothing.
 */
export function cascade(...readers: Reader[]): Reader {
  return async (text, context) => {
    const repaired = repair(text.replace(/(\p{L})\1{2,}/giu, "$1"), context.locale);
    const language = repaired.language ?? languageOf(repaired.text, context);
    const commands = await readMessage(repaired.text, context, readers);
    return { commands, language: asLocale(languageSet(commands)) ?? language, reader: "cascade" } satisfies Reading;
  };
}

/** A language that is asked for is the one to answer in. */
const languageSet = (commands: readonly ReadCommand[]): string | null =>
  commands
    .flatMap(({ command }) => (command.type === "set_slot" && command.slot === "language" ? [command.value] : []))
    .at(-1) ?? null;

async function readMessage(text: string, context: ReadingContext, readers: readonly Reader[]): Promise<ReadCommand[]> {
  const whole = await readClause(text, context, readers);
  if (isSettled(whole, context)) return assemble([whole], context);
  if (isNoise(text)) return [];
  const clauses: ClauseReading[] = [];
  const sentences = joinScraps(sentencesOf(text));
  for (const sentence of sentences) clauses.push(...(await readSentence(sentence, context, readers)));
  if (sentences.length > 1) tellAskingFromTelling(clauses);
  const read = clauses.some(({ act }) => act !== null) ? clauses : [whole];
  const commands = assemble(read, context);
  return commands.length > 0 ? commands : [unsure(text)];
}

/** Among several sentences one that only tells is no request unless it is sure to be; what is asked after it is asked with it. */
function tellAskingFromTelling(clauses: ClauseReading[]): void {
  let told = "";
  for (const clause of clauses) {
    const { act, text } = clause;
    const tells = act !== null && act.confidence < TOLD && !isQuestion(text, plain(text));
    if (tells) clause.act = null;
    if (clause.act === null) told = `${told} ${text}`.trim();
    else if (clause.act.command.type === "ask_knowledge" && told !== "") {
      clause.act = {
        ...clause.act,
        command: { type: "ask_knowledge", question: `${told} ${clause.act.command.question}`.slice(0, 1000) },
      };
      told = "";
    }
  }
}

/** Whether the whole message is one bare answer or exact act: then it is not looked at in parts. */
function isSettled({ text, act, slots }: ClauseReading, context: ReadingContext): boolean {
  if (slots.some(({ words, confidence }) => act === null && words === text.trim() && confidence >= 0.85)) return true;
  if (act === null || act.confidence < 0.98) return false;
  return (
    ["affirm", "deny", "cancel_flow", "choose"].includes(act.command.type) ||
    (isAwaited(context) && act.words === text.trim())
  );
}

/** A sentence of one or two words that ask about the one before ("Why?", "Что делать?") is read with it. */
function joinScraps(sentences: readonly string[]): string[] {
  const joined: string[] = [];
  for (const sentence of sentences) {
    const scrap =
      joined.length > 0 && plain(sentence).split(" ").length <= 2 && /\?/.test(sentence) && !/\d/.test(sentence);
    if (scrap) joined.push(`${joined.pop()} ${sentence}`);
    else joined.push(sentence);
  }
  return joined;
}

const GREETING = leading(inAll((words) => words.greet));

/** "Hello where is my order" without its hello, where something is left. */
function withoutGreeting(sentence: string): string {
  const rest = sentence.replace(GREETING, "");
  return plain(rest).split(" ").length > 1 ? rest : sentence;
}

/** One sentence: as two requests where both halves are sure by themselves and differ, else as one. */
async function readSentence(
  sentence: string,
  context: ReadingContext,
  readers: readonly Reader[],
): Promise<ClauseReading[]> {
  for (const { left, right, weak, comma } of cuts(sentence)) {
    if (comma && (isSubordinate(right) || (endsInPolicyQuestion(right) && !isRequest(plain(left))))) continue;
    const first = await readClause(left, context, readers);
    if (!standsAlone(first, weak, comma)) continue;
    const second = await readClause(withVerbOf(first, right), context, readers);
    if (standsAlone(second, weak, comma) && differ(first, second, weak) && !isTail(first, second, weak))
      return [first, ...(await readRest(right, second, context, readers))];
  }
  return [await readClause(withoutGreeting(sentence), context, readers)];
}

async function readRest(
  right: string,
  second: ClauseReading,
  context: ReadingContext,
  readers: readonly Reader[],
): Promise<ClauseReading[]> {
  return second.text === right ? readSentence(right, context, readers) : [second];
}

/** "Change my phone and e-mail": the verb of the first goes for a second that is a bare word. */
function withVerbOf({ act, text }: ClauseReading, right: string): string {
  const [verb = "", ...rest] = text.split(/\s+/);
  const changes = act?.command.type === "start_flow" && act.command.flow.startsWith("change_");
  return changes && rest.length > 0 && isOneThing(right) ? `${verb} ${right}` : right;
}

/** One word, or one and its value: "my phone to +370…". */
const isOneThing = (right: string): boolean => plain(right.replace(/\S*[\d@]\S*/g, "")).split(" ").length <= 3;

const SUBORDINATE = atStart(inAll((words) => words.subordinate));

/** "…, if I bought it in May" belongs to what stands before it. */
const isSubordinate = (right: string): boolean => SUBORDINATE.test(plain(right));

/** "… and not a robot?": a few words after a call for a person ask nothing new. */
const isTail = ({ act }: ClauseReading, { act: tail, text }: ClauseReading, weak: boolean): boolean =>
  weak &&
  act?.command.type === "hand_off" &&
  tail?.command.type === "ask_knowledge" &&
  plain(text).split(" ").length < 5;

/** An act that its half of the sentence makes sure. Threats and anger are no half: they colour the whole. */
function standsAlone({ act, text }: ClauseReading, weak: boolean, comma: boolean): boolean {
  if (act === null || act.confidence < (comma && act.command.type !== "ask_knowledge" ? WEAK_SPLIT : SPLIT))
    return false;
  if (weak && isUpset(act.command)) return false;
  const words = plain(text).split(" ").length;
  return words > 1 || ["affirm", "deny", "chitchat"].includes(act.command.type);
}

const isUpset = (command: Command): boolean => command.type === "hand_off" && command.reason !== "asked";

/** Two questions with only a comma between them are one: "how do I know that it is fresh?". */
function differ({ act: first }: ClauseReading, { act: second }: ClauseReading, weak: boolean): boolean {
  if (weak && first?.command.type === "ask_knowledge" && second?.command.type === "ask_knowledge") return false;
  return keyOf(first?.command) !== keyOf(second?.command);
}

const keyOf = (command: Command | undefined): string =>
  command?.type === "start_flow" ? `flow ${command.flow}` : JSON.stringify(command ?? null);

/** Commands in the order in which they were said; each act before its values, greetings only where nothing else was said. */
function assemble(clauses: readonly ClauseReading[], context: ReadingContext): ReadCommand[] {
  const commands: ReadCommand[] = [];
  const waiting: ReadCommand[] = [];
  const seen = new Set<string>();
  for (const { act, slots } of clauses) {
    if (act === null || seen.has(keyOf(act.command))) {
      (commands.length > 0 || context.flow !== null ? commands : waiting).push(...slots);
      continue;
    }
    seen.add(keyOf(act.command));
    commands.push(act, ...waiting.splice(0), ...slots);
  }
  return withoutCourtesy([...commands, ...waiting], context);
}

function withoutCourtesy(commands: ReadCommand[], context: ReadingContext): ReadCommand[] {
  const isCourtesy = ({ command }: ReadCommand) =>
    command.type === "chitchat" && ["greet", "thank", "bye", "praise", "help"].includes(command.kind);
  const isAssent = ({ command }: ReadCommand) => command.type === "affirm" || command.type === "deny";
  const upset = commands.some(({ command }) => isUpset(command));
  const left = commands.some(({ command }) => command.type === "cancel_flow");
  const isLeft = ({ command }: ReadCommand) => left && command.type === "start_flow" && command.flow === context.flow;
  const rest = commands.filter((read) => !isCourtesy(read) && !isLeft(read) && !(upset && isWeak(read)));
  if (rest.length === 0) return leaveTaking(commands);
  const told = isAwaited(context) && !left ? rest : rest.filter((read) => !isAssent(read));
  return told.length > 0 ? told : rest;
}

/** Of several courtesies the one that says most: who thanks and takes leave takes leave. */
function leaveTaking(commands: readonly ReadCommand[]): ReadCommand[] {
  const order = ["bye", "thank", "praise", "help", "greet"];
  const kinds = commands.map(({ command }) =>
    command.type === "chitchat" ? order.indexOf(command.kind) : order.length,
  );
  const most = commands[kinds.indexOf(Math.min(...kinds))];
  return most === undefined ? [] : [most];
}

/** Beside anger or a threat only what was surely asked is answered: the rest is part of the anger. */
const isWeak = ({ command, confidence }: ReadCommand): boolean =>
  confidence < 0.9 &&
  (command.type === "ask_knowledge" || command.type === "start_flow" || command.type === "ask_product");

const unsure = (text: string): ReadCommand => ({
  command: { type: "ask_knowledge", question: text.trim().slice(0, 1000) },
  confidence: UNSURE,
  words: text,
});

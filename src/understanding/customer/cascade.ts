import type { Command } from "../../dialogue/index.ts";
import { type ClauseReading, readClause } from "./clause.ts";
import { cuts, sentencesOf } from "./clauses.ts";
import { languageOf } from "./language.ts";
import { isNoise } from "./noise.ts";
import type { ReadCommand, Reader, Reading, ReadingContext } from "./reading.ts";
import { repair } from "./repair.ts";
import { isAwaited } from "./rules/state.ts";
import { plain } from "./words/phrases.ts";

/** Both halves of a sentence must be at least this sure before it is taken as two requests. */
const SPLIT = 0.6;
/** Nothing was sure: the question goes to the search, which has a floor of its own. */
const UNSURE = 0.3;

/**
 * Reads a message with several readers: each of its requests is read by the first that is sure enough, the surest where none is.
 * What nobody can read becomes a question to the knowledge base; what says nothing becomes nothing.
 */
export function cascade(...readers: Reader[]): Reader {
  return async (text, context) => {
    const repaired = repair(text);
    const language = repaired.language ?? languageOf(repaired.text, context);
    const commands = await readMessage(repaired.text, context, readers);
    return { commands, language, reader: "cascade" } satisfies Reading;
  };
}

async function readMessage(text: string, context: ReadingContext, readers: readonly Reader[]): Promise<ReadCommand[]> {
  const whole = await readClause(text, context, readers);
  if (isSettled(whole, context)) return assemble([whole], context);
  if (isNoise(text)) return [];
  const clauses: ClauseReading[] = [];
  for (const sentence of joinScraps(sentencesOf(text)))
    clauses.push(...(await readSentence(sentence, context, readers)));
  const read = clauses.some(({ act }) => act !== null) ? clauses : [whole];
  const commands = assemble(read, context);
  return commands.length > 0 ? commands : [unsure(text)];
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

/** One sentence: as two requests where both halves are sure by themselves and differ, else as one. */
async function readSentence(
  sentence: string,
  context: ReadingContext,
  readers: readonly Reader[],
): Promise<ClauseReading[]> {
  for (const [left, right] of cuts(sentence)) {
    const first = await readClause(left, context, readers);
    if (!standsAlone(first)) continue;
    const second = await readClause(withVerbOf(left, right), context, readers);
    if (standsAlone(second) && differ(first, second))
      return [first, ...(await readRest(right, second, context, readers))];
  }
  return [await readClause(sentence, context, readers)];
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
function withVerbOf(left: string, right: string): string {
  const [verb = ""] = left.split(/\s+/);
  return right.split(/\s+/).length === 1 && left.split(/\s+/).length > 1 ? `${verb} ${right}` : right;
}

/** An act that its half of the sentence makes sure. Small talk is no request: it goes with either half. */
function standsAlone({ act, text }: ClauseReading): boolean {
  if (act === null || act.confidence < SPLIT) return false;
  const words = plain(text).split(" ").length;
  return words > 1 || ["affirm", "deny", "chitchat"].includes(act.command.type);
}

const differ = (a: ClauseReading, b: ClauseReading): boolean => keyOf(a.act?.command) !== keyOf(b.act?.command);

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
  const rest = commands.filter((read) => !isCourtesy(read));
  if (rest.length === 0) return commands.slice(0, 1);
  const told = isAwaited(context) ? rest : rest.filter((read) => !isAssent(read));
  return told.length > 0 ? told : rest;
}

const unsure = (text: string): ReadCommand => ({
  command: { type: "ask_knowledge", question: text.trim().slice(0, 1000) },
  confidence: UNSURE,
  words: text,
});

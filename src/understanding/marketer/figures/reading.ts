import type { Locale } from "../../../base/index.ts";
import type { Question } from "../../../figures/index.ts";
import type { Definition } from "../../../segments/index.ts";
import type { MarketerLexicon, MarketerReading, WordUse } from "../reading.ts";
import type { MarketerWords } from "../words.ts";

/** What a question about figures is read against. `previous` is the question about figures that it may go on from. */
export interface FiguresContext {
  lexicon: MarketerLexicon;
  words: MarketerWords;
  now: Date;
  locale?: Locale;
  previous?: Question | null;
  /** The people that stand there, for "у них". */
  people?: Definition | null;
}

/** Another way to take some words of a question about figures. */
export interface FiguresAlternative {
  words: string;
  readings: Question[];
}

/** What was made of a question about figures; its parts are those of {@link MarketerReading}. */
export interface FiguresReading {
  /**
   * `answer`: every content word was read; `clarify`: some are vague, could not be placed, or nobody said what is asked for;
   * `unsupported`: they speak of something that this data does not have.
   */
  status: MarketerReading["status"];
  /** The best that could be made of it, without what was not read; null where nothing was. */
  question: Question | null;
  words: WordUse[];
  /** The content words that were not read, as typed. */
  unread: string[];
  missing: MarketerReading["missing"];
  /** DESIGN §9 or custom decided; these are other defensible questions. */
  ambiguous: FiguresAlternative[];
  /** Nothing decides; these are the questions to choose from. */
  vague: FiguresAlternative[];
  /** The words changed the question before them. */
  refines?: true;
}

import { type Analysis, makeAnalysis, type OfferPort } from "../analysis/index.ts";
import type { Clock } from "../base/index.ts";
import type { Config } from "../config.ts";
import type { Database } from "../database/index.ts";
import type { Model } from "../language/index.ts";
import {
  type MarketerWords,
  type QuestionContext,
  readFigures,
  readOffers,
  readQuestion,
  readWithModel,
  speaksOfFigures,
} from "../understanding/index.ts";
import type { Wording } from "../wording/index.ts";
import { makeFiguresPort } from "./figures-port.ts";
import { lexiconReader } from "./marketer-lexicon.ts";
import { makePersonPort } from "./person-port.ts";
import { makeSegmentPort } from "./segment-port.ts";

/** What a marketer's turns are joined from. */
export interface AnalysisOptions {
  db: Database;
  config: Config;
  clock: Clock;
  wording: Wording;
  /** The words by which questions are read. */
  marketerWords: () => Promise<MarketerWords>;
  /** Asked where the words are not enough; null where the shop has none. */
  model: Model | null;
  /** What to offer to whom; without it, or while the shop has it off, that is not asked for. */
  offers?: OfferPort & { areOn(): Promise<boolean> };
}

/** The marketer's turns over this shop's data. */
export function joinAnalysis({ db, config, clock, wording, marketerWords, model, offers }: AnalysisOptions): Analysis {
  const who = (text: string, known: QuestionContext) =>
    model ? readWithModel(text, known, { model, country: config.country }) : readQuestion(text, known);
  return makeAnalysis({
    db,
    clock,
    lexicon: lexiconReader(db, config),
    segments: makeSegmentPort({ db, wording }),
    people: makePersonPort({ db, config }),
    async read(text, context) {
      return who(text, { ...context, words: await marketerWords() });
    },
    ...(offers && {
      offers: {
        ...offers,
        async read(text, context) {
          const known = { ...context, words: await marketerWords() };
          return (await offers.areOn()) ? readOffers(text, known, who) : who(text, known);
        },
      },
    }),
    figures: {
      ...makeFiguresPort({ db, wording, words: marketerWords }),
      speaks: async (text, context) => speaksOfFigures(text, { ...context, words: await marketerWords() }),
      read: async (text, context) => readFigures(text, { ...context, words: await marketerWords() }),
    },
    say: (locale, reply, args = {}) => wording.say(locale, { reply, args }),
  });
}

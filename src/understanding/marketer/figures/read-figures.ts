import type { Scene } from "../grammar/scene.ts";
import { sceneOf } from "../read-question.ts";
import type { Token } from "../tokens.ts";
import { accountOf } from "./accounts.ts";
import { readCounts } from "./counts.ts";
import { itemsOf } from "./items.ts";
import { questionOf } from "./question-of.ts";
import type { FiguresContext, FiguresReading } from "./reading.ts";
import { refined } from "./refine.ts";
import { respelled } from "./respelled.ts";
import { newSketch, type Sketch } from "./sketch.ts";
import { readStructure } from "./structure.ts";
import { lackingOf, vagueOf } from "./vague.ts";

/** Reads a question about figures without a model: every word is accounted for. Pure; never throws, whatever the text. */
export function readFigures(text: string, context: FiguresContext): FiguresReading {
  const { sketch, typed } = sketchOf(text, context);
  readStructure(sketch);
  const counts = readCounts(text, sketch, context);
  if (counts !== null) return counts;
  const made = refined(sketch, context.previous ?? null) ?? questionOf(sketch);
  const { words, unread, unheardOf } = accountOf(sketch, made.terms, made.question, typed);
  const missing = lackingOf(sketch, made, unheardOf);
  const isRead = unread.length === 0 && made.question !== null;
  return {
    status: missing.length > 0 ? "unsupported" : isRead ? "answer" : "clarify",
    question: made.question,
    words,
    unread,
    missing,
    ambiguous: isRead ? made.others : [],
    vague: isRead ? [] : vagueOf(sketch, made),
    ...(made.refines && { refines: true as const }),
  };
}

/** What was read, before its words are accounted for. */
export interface Taken {
  sketch: Sketch;
  typed: readonly Token[];
}

/** A text taken apart; `typed` are its words as they were typed. */
export function sketchOf(text: string, context: FiguresContext): Taken {
  const asked = { lexicon: context.lexicon, words: context.words, now: context.now, locale: context.locale };
  const typed = sceneOf(text, asked);
  const locale = context.locale ?? "ru";
  const spelled = respelled(text, typed, context.words, locale);
  const again: Scene = spelled === text ? typed : sceneOf(spelled, asked);
  const scene = again.tokens.length === typed.tokens.length ? again : typed;
  return {
    sketch: newSketch(scene, context, itemsOf(scene.tokens, scene.terms, context.words.figures, locale)),
    typed: typed.tokens,
  };
}

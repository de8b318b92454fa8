import * as z from "zod";
import { held, Unavailable } from "../base/index.ts";
import { type Database, factChangedAt, readFact, writeFact } from "../database/index.ts";
import { type MarketerWords, type MarketerWordTexts, readMarketerWords } from "../understanding/index.ts";

/** Under this name the words of marketers' questions are kept. */
const FACT = "marketer_words";
/** What was learned meanwhile is noticed after this long at most. */
const FRESH_MS = 60_000;

const Texts: z.ZodType<MarketerWordTexts, unknown> = z.object({
  ru: z.string(),
  uk: z.string(),
  en: z.string(),
  values: z.string(),
  places: z.string(),
  // What was learned before there were any.
  vague: z.string().default(""),
  figures: z.string().default(""),
});

/** Keeps the words for hosts without files; the same again is not written. */
export async function learnMarketerWords(db: Database, texts: MarketerWordTexts, at: Date): Promise<void> {
  const kept = Texts.safeParse(await readFact(db, FACT)).data;
  if (kept && Object.entries(texts).every(([name, text]) => kept[name as keyof MarketerWordTexts] === text)) return;
  // A mistake in them is told before anybody reads by them.
  readMarketerWords(texts);
  await writeFact(db, FACT, { ...texts }, at);
}

/** The words that were learned, read anew when they have changed; throws where nothing was learned yet. */
export function keptMarketerWords(db: Database): () => Promise<MarketerWords> {
  let open: { changedAt: number; words: MarketerWords } | null = null;
  return held(async () => {
    const changedAt = (await factChangedAt(db, FACT))?.getTime() ?? 0;
    if (open?.changedAt === changedAt) return open.words;
    const texts = Texts.safeParse(await readFact(db, FACT)).data;
    if (!texts) throw new Unavailable("the words of marketers' questions, which `beseda learn` brings,");
    open = { changedAt, words: readMarketerWords(texts) };
    return open.words;
  }, FRESH_MS);
}

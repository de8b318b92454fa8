import type { ArticleReference } from "../hit.ts";
import { BULLET, type Passage } from "../passages.ts";
import { sentencesOf } from "../sentences.ts";

/** A passage that a model may answer from, under the number by which it is cited. */
export interface Source extends Passage {
  number: number;
  article: ArticleReference;
}

/** A sentence or a list's item of a source, with what it stands under. */
export interface SourceLine {
  text: string;
  /** The line that leads into its list, "" where it is no item. */
  lead: string;
  heading: string;
}

/** The lines of a source, in order. */
export function linesOf({ heading, text }: Passage): SourceLine[] {
  let lead = "";
  return text.split("\n").flatMap((line) => {
    const isItem = line.startsWith(BULLET);
    if (!isItem) lead = line.endsWith(":") ? line : "";
    const texts = isItem ? [line.slice(BULLET.length)] : sentencesOf(line);
    return texts.map((one) => ({ text: one, lead: isItem ? lead : "", heading: heading ?? "" }));
  });
}

/** All that a source says, its titles included. */
export const wholeOf = ({ article, heading, text }: Source): string => [article.title, heading ?? "", text].join("\n");

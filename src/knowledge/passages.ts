import { type Block, readMarkdown } from "./markdown.ts";
import { sentencesOf } from "./sentences.ts";

/** A piece of an article that can be quoted by itself. */
export interface Passage {
  /** The heading that it stands under. */
  heading: string | null;
  /** Plain text: paragraphs and list items are lines, an item begins with "• ". */
  text: string;
}

/** Words of a passage: it is closed from the first on and never grows over the second, unless one list is longer. */
const ENOUGH = 40;
const MOST = 120;
/** Words of a list that is quoted whole. A longer one is cut, and its lead-in stands before each part. */
const LONGEST_LIST = 160;

/** The mark of a list's item in plain text. */
export const BULLET = "• ";

/** Cuts an article at its headings and paragraphs into passages; a list is kept together with the sentence that leads into it. */
export function cutPassages(markdown: string): Passage[] {
  const passages: Passage[] = [];
  for (const section of sectionsOf(readMarkdown(markdown)))
    for (const text of packed(piecesOf(section.blocks))) passages.push({ heading: section.heading, text });
  return passages;
}

interface Section {
  heading: string | null;
  blocks: Block[];
}

function sectionsOf(blocks: Block[]): Section[] {
  const sections: Section[] = [{ heading: null, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === "heading") sections.push({ heading: block.text, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections.filter((section) => section.blocks.length > 0);
}

/** Texts that must not be cut further: paragraphs, sentences of long paragraphs, lists with their lead-in. */
function piecesOf(blocks: Block[]): string[] {
  const pieces: string[] = [];
  for (const block of blocks) {
    if (block.kind === "list") pieces.push(...listPieces(leadIn(pieces), block.items));
    else if (wordCount(block.text) <= MOST) pieces.push(block.text);
    else pieces.push(...packed(sentencesOf(block.text), " "));
  }
  return pieces;
}

/** Takes the paragraph that ends with a colon off the pieces. */
function leadIn(pieces: string[]): string | null {
  const last = pieces.at(-1);
  return last?.endsWith(":") ? (pieces.pop() ?? null) : null;
}

function listPieces(lead: string | null, items: string[]): string[] {
  const lines = items.map((item) => BULLET + item);
  const start = lead === null ? [] : [lead];
  if (wordCount([...start, ...lines].join(" ")) <= LONGEST_LIST) return [[...start, ...lines].join("\n")];
  return packed(lines).map((part) => [...start, part].join("\n"));
}

/** Joins pieces into texts of {@link ENOUGH} to {@link MOST} words. */
function packed(pieces: string[], joint = "\n"): string[] {
  const texts: string[] = [];
  for (const piece of pieces) {
    const last = texts.at(-1);
    const fits = last !== undefined && wordCount(last) < ENOUGH && wordCount(last) + wordCount(piece) <= MOST;
    if (fits) texts[texts.length - 1] = last + joint + piece;
    else texts.push(piece);
  }
  return texts;
}

const wordCount = (text: string): number => text.split(/\s+/).length;

import { linkify } from "../linkify.ts";
import type { Words } from "../words.ts";
import { h, unseen } from "./element.ts";

const BULLET = "• ";
/** A short line that ends no sentence stands over what follows. */
const HEADING = /^.{1,80}(?<![.!?…;,])$/;

/** A number and its unit, between which no line may break. */
const AMOUNT = /(\d) (?=[€₴₽$%°×]|(?:г|кг|мл|л|см|мм|шт|g|kg|ml|l|cm|mm|pcs)(?!\p{L}))/gu;

/** How a text is read: whether lines may be headings, and whether e-mail addresses become links. */
export interface Reading {
  headings: boolean;
  mail: boolean;
}

/** What is written, as elements: paragraphs, lists, and headings over them. */
export function richText(text: string, words: Words, reading: Reading): HTMLElement[] {
  const parts = text.replace(AMOUNT, "$1\u00a0").split(/\n{2,}/);
  return parts.flatMap((part, at) => section(part, at === 0, words, reading));
}

/** What stands between two blank lines. At the very beginning a line that ends in a colon is no heading: it leads into a list. */
function section(part: string, isFirst: boolean, words: Words, { headings, mail }: Reading): HTMLElement[] {
  const [first = "", ...rest] = part.split("\n");
  const isHeading = headings && rest.length > 0 && HEADING.test(first) && !first.startsWith(BULLET);
  const headed = isHeading && !(isFirst && first.endsWith(":"));
  const heading = headed ? [h("p", { class: "heading" }, first.replace(/:$/, ""))] : [];
  const lines = headed ? rest : [first, ...rest];
  return [...heading, ...blocksOf(lines).map((block) => element(block, words, mail))];
}

/** Runs of items, and of lines that are none. */
function blocksOf(lines: string[]): string[][] {
  const blocks: string[][] = [];
  for (const line of lines) {
    const last = blocks[blocks.length - 1];
    if (last?.[0]?.startsWith(BULLET) === line.startsWith(BULLET)) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function element(lines: string[], words: Words, mail: boolean): HTMLElement {
  if (!lines[0]?.startsWith(BULLET)) return h("p", {}, ...linked(lines.join("\n"), words, mail));
  return h("ul", {}, ...lines.map((line) => h("li", {}, ...linked(line.slice(BULLET.length), words, mail))));
}

/** A text with its addresses as links. */
export function linked(text: string, words: Words, mail: boolean): Node[] {
  return linkify(text, mail).map(({ text: piece, href }) =>
    href ? link(href, words, piece) : document.createTextNode(piece),
  );
}

/** A link that leaves the page as it is: in a new tab, or in the mail program. */
export function link(href: string, words: Words, ...children: (Node | string)[]): HTMLElement {
  if (href.startsWith("mailto:")) return h("a", { href }, ...children);
  const away = { href, target: "_blank", rel: "noopener noreferrer nofollow" };
  return h("a", away, ...children, unseen(` (${words.newTab})`));
}

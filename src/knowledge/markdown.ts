/** A part of a Markdown text, as plain words. */
export type Block =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: string[] };

const HEADING = /^#{1,6}\s+(.*?)\s*#*$/;
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)$/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}/;
const NOTHING = /^\s*(?:```.*|~~~.*|---+|\*\*\*+)?\s*$/;

/** Reads the Markdown that articles are written in: headings, paragraphs, lists and tables; a table's row becomes an item. */
export function readMarkdown(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of markdown.replace(/<!--[\s\S]*?-->/g, "").split(/\r?\n/)) {
    const last: Block | undefined = blocks.at(-1);
    const opened: Block | null = (open && last ? continued(last, line) : null) ?? begun(line);
    if (opened && opened !== last) blocks.push(opened);
    open = opened !== null && opened.kind !== "heading";
  }
  return blocks.filter((block) => (block.kind === "list" ? block.items.length > 0 : block.text !== ""));
}

/** What a line begins; null for a line that says nothing. */
function begun(line: string): Block | null {
  if (NOTHING.test(line) || TABLE_RULE.test(line)) return null;
  const heading = HEADING.exec(line)?.[1];
  if (heading !== undefined) return { kind: "heading", text: plainWords(heading) };
  const item = itemOf(line);
  return item === null ? { kind: "paragraph", text: plainWords(line) } : { kind: "list", items: [item] };
}

/** The open block with the line added, where the line goes on with it; else null. */
function continued(block: Block, line: string): Block | null {
  if (block.kind === "heading" || NOTHING.test(line) || HEADING.test(line)) return null;
  if (block.kind === "list") {
    const item = itemOf(line);
    if (item !== null) block.items.push(item);
    else if (!TABLE_RULE.test(line)) block.items.push(`${block.items.pop() ?? ""} ${plainWords(line)}`.trim());
    return block;
  }
  if (itemOf(line) !== null) return null;
  block.text = `${block.text} ${plainWords(line)}`.trim();
  return block;
}

function itemOf(line: string): string | null {
  const item = ITEM.exec(line)?.[1];
  if (item !== undefined) return plainWords(item);
  if (TABLE_RULE.test(line) || !/^\s*\|.*\|\s*$/.test(line)) return null;
  const cells = line.trim().slice(1, -1).split("|");
  return cells
    .map(plainWords)
    .filter((cell) => cell !== "")
    .join(" — ");
}

/** Words of a link that say nothing without it. */
const POINTER =
  /^(?:(?:вот )?(?:здесь|тут)|(?:ось )?тут|на этой странице|на цій сторінці|here|this page|on this page)$/i;

/** A line without its marks: a link keeps its words, and its address where they only point at it; an image keeps its description. */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/^\s*>\s?/, "")
    .replace(/!?\[([^\]]*)\]\(([^)]*)\)/g, (_, text: string, to: string) =>
      POINTER.test(text) ? `${text} (${to})` : text,
    )
    .replace(/<((?:https?:|mailto:)[^>]+)>/g, "$1")
    .replace(/`([^`]*)`/g, "$1")
    .replace(/(\*\*|__)(.+?)\1/g, "$2")
    .replace(/(^|[\s(«"„“])[*_](\S(?:.*?\S)?)[*_](?=$|[\s.,;:!?)»"“”])/g, "$1$2")
    .replace(/\\([\\`*_{}[\]()#+\-.!|])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

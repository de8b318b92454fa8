import type { MarkedText } from "./entities.ts";
import { badRequest } from "./refusal.ts";
import type { WireEntity } from "./wire.ts";

const MARKS: Record<string, string> = {
  "*": "bold",
  _: "italic",
  __: "underline",
  "~": "strikethrough",
  "||": "spoiler",
  "`": "code",
  "```": "pre",
};
const PIECE = /\\[\x21-\x7e]|```|__|\|\||\]\([^)]*\)|[_*[\]()~`>#+\-=|{}.!]|[^\\_*[\]()~`>#+\-=|{}.!]+|\\/g;

interface Reading {
  text: string;
  open: { mark: string; entity: WireEntity; at: number }[];
  entities: WireEntity[];
}

/** Reads MarkdownV2 (without quotes and custom emoji): a reserved character that is not escaped is refused as Telegram does. */
export function parseMarkdown(markdown: string): MarkedText {
  const reading: Reading = { text: "", open: [], entities: [] };
  for (const match of markdown.matchAll(PIECE))
    readPiece(reading, match[0], Buffer.byteLength(markdown.slice(0, match.index)));
  const left = reading.open.at(-1);
  if (left) throw cannotParse(`Can't find end of ${nameOf(left.entity.type)} entity at byte offset ${left.at}`);
  return { text: reading.text, entities: reading.entities };
}

function readPiece(reading: Reading, piece: string, at: number): void {
  const inside = reading.open.at(-1);
  const inCode = inside?.mark === "`" || inside?.mark === "```";
  if (piece.length === 2 && piece.startsWith("\\")) reading.text += piece.slice(1);
  else if (inside?.mark === piece) close(reading);
  else if (inCode) reading.text += piece;
  else if (piece.startsWith("](") && inside?.mark === "[") close(reading, piece.slice(2, -1));
  else if (piece === "[" || MARKS[piece]) open(reading, piece, at);
  else if (/^[[\]()~`>#+\-=|{}.!]/.test(piece))
    throw cannotParse(`Character '${piece[0]}' is reserved and must be escaped with the preceding '\\'`);
  else reading.text += piece;
}

function open(reading: Reading, mark: string, at: number): void {
  reading.open.push({ mark, entity: { type: MARKS[mark] ?? "text_link", offset: reading.text.length, length: 0 }, at });
}

function close(reading: Reading, url?: string): void {
  const last = reading.open.pop();
  const length = reading.text.length - (last?.entity.offset ?? 0);
  if (last && length > 0) reading.entities.push({ ...last.entity, length, ...(url !== undefined && { url }) });
}

function nameOf(type: string): string {
  return type === "text_link" ? "a TextUrl" : type.charAt(0).toUpperCase() + type.slice(1);
}

function cannotParse(why: string): Error {
  return badRequest(`can't parse entities: ${why}`);
}

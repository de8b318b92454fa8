import type { MarkedText } from "./entities.ts";
import { badRequest } from "./refusal.ts";
import type { WireEntity } from "./wire.ts";

const TYPES: Record<string, string> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  "tg-spoiler": "spoiler",
  span: "spoiler",
  code: "code",
  pre: "pre",
  a: "text_link",
  blockquote: "blockquote",
};
const CHARACTERS: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };
const PIECE =
  /<(?<slash>\/?)(?<tag>[^\s>]*)(?<attributes>[^>]*)>|&(?:#(?<code>\d+)|#x(?<hex>[\da-f]+)|(?<name>\w+));|[^<&]+|[<&]/gi;

interface OpenTag {
  tag: string;
  entity: WireEntity;
}

/** Reads Telegram's HTML: its few tags and four named characters; anything else is refused as Telegram does. */
export function parseHtml(html: string): MarkedText {
  const open: OpenTag[] = [];
  const entities: WireEntity[] = [];
  let text = "";
  for (const match of html.matchAll(PIECE)) {
    const { tag, slash, attributes } = match.groups ?? {};
    const at = Buffer.byteLength(html.slice(0, match.index));
    if (tag === undefined) text += readCharacters(match, at);
    else if (slash) entities.push(...closeTag(open, tag.toLowerCase(), text.length, at));
    else open.push(openTag(tag.toLowerCase(), attributes ?? "", text.length, at));
  }
  const left = open.at(-1);
  if (left) throw cannotParse(`Can't find end tag corresponding to start tag "${left.tag}"`);
  return { text, entities };
}

function readCharacters(match: RegExpExecArray, at: number): string {
  const { code, hex, name } = match.groups ?? {};
  if (match[0] === "<") throw brokenTag(match.input.slice(match.index + 1), at);
  if (code) return String.fromCodePoint(Number(code));
  if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
  return (name && CHARACTERS[name.toLowerCase()]) ?? match[0];
}

/** The complaint about a "<" that no ">" follows. */
function brokenTag(rest: string, at: number): Error {
  const tag = /^[^\s>]*/.exec(rest)?.[0] ?? "";
  if (tag.length === rest.length || TYPES[tag.toLowerCase()])
    return cannotParse(`Unclosed start tag at byte offset ${at}`);
  return cannotParse(`Unsupported start tag "${tag}" at byte offset ${at}`);
}

function openTag(tag: string, attributes: string, offset: number, at: number): OpenTag {
  const type = TYPES[tag];
  if (!type) throw cannotParse(`Unsupported start tag "${tag}" at byte offset ${at}`);
  if (tag === "span" && !/class\s*=\s*["']?tg-spoiler/.test(attributes))
    throw cannotParse(`Tag "span" must have class "tg-spoiler" at byte offset ${at}`);
  const url = /href\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(attributes);
  return {
    tag,
    entity: { type, offset, length: 0, ...(tag === "a" && { url: url?.[1] ?? url?.[2] ?? url?.[3] ?? "" }) },
  };
}

function closeTag(open: OpenTag[], tag: string, end: number, at: number): WireEntity[] {
  const last = open.pop();
  if (!last) throw cannotParse(`Unexpected end tag at byte offset ${at}`);
  if (tag !== "" && tag !== last.tag)
    throw cannotParse(`Unmatched end tag at byte offset ${at}, expected "</${last.tag}>", found "</${tag}>"`);
  const length = end - last.entity.offset;
  return length > 0 ? [{ ...last.entity, length }] : [];
}

function cannotParse(why: string): Error {
  return badRequest(`can't parse entities: ${why}`);
}

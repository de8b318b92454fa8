import type { WireEntity } from "./wire.ts";

const PATTERNS: [type: string, pattern: RegExp][] = [
  ["bot_command", /(?<![\w/])\/\w{1,64}(?:@\w{3,32})?(?!\w)/g],
  ["email", /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi],
  [
    "url",
    /(?<![\w@.])(?:https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|ua|ru|shop|test)\b(?:\/[^\s<>"]*[^\s<>".,;:!?)])?)/gi,
  ],
  ["mention", /(?<![\w@/])@\w{4,32}(?!\w)/g],
  ["hashtag", /(?<![\p{L}\p{N}_#])#[\p{L}\p{N}_]*[\p{L}_][\p{L}\p{N}_]*/gu],
];

/** The commands, addresses, mentions and tags that Telegram marks by itself, outside of the given entities' code and links. */
export function findEntities(text: string, given: WireEntity[] = []): WireEntity[] {
  const taken = given.filter((entity) => /^(code|pre|text_link|url|bot_command)$/.test(entity.type));
  const found: WireEntity[] = [];
  for (const [type, pattern] of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (![...taken, ...found].some((other) => overlap(other, entity))) found.push(entity);
    }
  return [...given, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length);
}

function overlap(one: WireEntity, other: WireEntity): boolean {
  return one.offset < other.offset + other.length && other.offset < one.offset + one.length;
}

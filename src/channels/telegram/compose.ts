import type { MessageEntity } from "grammy/types";
import type { Source } from "../../outbox/index.ts";
import { split } from "./split.ts";

/** A text of Telegram's, with its links. */
export interface Composed {
  text: string;
  entities: MessageEntity.TextLinkMessageEntity[];
}

/** A message has at most so many UTF-16 units. */
export const TEXT_MAX = 4096;

/** A source and the address at which it is read. */
export interface LinkedSource {
  title: Source["title"];
  url: string | null;
}

/** A text and, under it, its sources, a line each: their titles, linked where they can be read. In parts that Telegram takes. */
export function compose(text: string, sources: LinkedSource[]): Composed[] {
  const whole = withSources(text.toWellFormed().trim(), sources);
  const parts = split(whole.text, TEXT_MAX).map(({ from, to }) => ({
    text: whole.text.slice(from, to),
    entities: whole.entities.flatMap((entity) => clipped(entity, from, to)),
  }));
  return parts.length > 0 ? parts : [whole];
}

function withSources(text: string, sources: LinkedSource[]): Composed {
  const entities: Composed["entities"] = [];
  let whole = text;
  for (const [at, { title, url }] of sources.entries()) {
    whole += at === 0 ? "\n\n" : "\n";
    const line = title.toWellFormed().trim();
    if (url) entities.push({ type: "text_link", offset: whole.length, length: line.length, url });
    whole += url ? line : quoted(line);
  }
  return { text: whole, entities };
}

/** A title that leads nowhere stands in quotes, as its language writes them. */
const quoted = (title: string): string => (/\p{Script=Cyrillic}/u.test(title) ? `«${title}»` : `“${title}”`);

/** What of a link falls into a part, counted from the part's beginning. */
function clipped(entity: Composed["entities"][number], from: number, to: number): Composed["entities"] {
  const begin = Math.max(entity.offset, from);
  const length = Math.min(entity.offset + entity.length, to) - begin;
  return length > 0 ? [{ ...entity, offset: begin - from, length }] : [];
}

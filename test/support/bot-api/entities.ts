import { badRequest } from "./refusal.ts";
import type { WireEntity } from "./wire.ts";

/** A text and how parts of it are marked. */
export interface MarkedText {
  text: string;
  entities: WireEntity[];
}

const TYPES = new Set(
  (
    "mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler " +
    "blockquote expandable_blockquote code pre text_link text_mention custom_emoji date_time"
  ).split(" "),
);

/** The entities of a call, each of a known type and inside the text. Telegram cuts some that reach outside; here they are refused. */
export function checkEntities(text: string, given: unknown): WireEntity[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw badRequest("expected an Array of MessageEntity");
  return given.map((entity) => checkEntity(text, entity));
}

function checkEntity(text: string, given: unknown): WireEntity {
  if (typeof given !== "object" || given === null) throw badRequest("expected an Object as MessageEntity");
  const entity = given as WireEntity;
  if (!TYPES.has(entity.type)) throw badRequest("wrong type of the entity is specified");
  checkRange(text, entity);
  if (entity.type === "text_link") checkUrl(entity.url ?? "");
  return entity;
}

function checkRange(text: string, { offset, length }: WireEntity): void {
  if (!Number.isInteger(offset) || offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`);
  if (!Number.isInteger(length) || length < 0) throw badRequest(`receive an entity with incorrect length ${length}`);
  if (length === 0 || offset + length > text.length) throw badRequest("ENTITY_BOUNDS_INVALID");
  if (insideOfPair(text, offset))
    throw badRequest(`entity begins in a middle of a UTF-16 symbol at byte offset ${offset}`);
  if (insideOfPair(text, offset + length))
    throw badRequest(`entity ends in a middle of a UTF-16 symbol at byte offset ${offset + length}`);
}

/** Whether a place in the text parts a surrogate pair. */
function insideOfPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[at] ?? "");
}

function checkUrl(url: string): void {
  if (url === "") throw badRequest("entity URL '' is invalid: URL must be non-empty");
  if (!/^(https?|tg|ton|mailto|tel):/i.test(url) && !/^[\w-]+(\.[\w-]+)+/.test(url))
    throw badRequest(`entity URL '${url}' is invalid: Wrong HTTP URL`);
}

/** The text as Telegram shows it: the blanks at its ends cut, the entities moved with it. */
export function trimText({ text, entities }: MarkedText): MarkedText {
  const end = text.trimEnd();
  const cut = Math.min(end.length - end.trimStart().length, ...entities.map((entity) => entity.offset));
  const trimmed = end.slice(cut);
  const moved = entities.map((entity) => ({
    ...entity,
    offset: entity.offset - cut,
    length: Math.min(entity.length, trimmed.length - entity.offset + cut),
  }));
  return { text: trimmed, entities: moved.filter((entity) => entity.length > 0) };
}

import { checkEntities, type MarkedText, trimText } from "./entities.ts";
import type { Parameters } from "./parameters.ts";
import { parseHtml } from "./parse-html.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { badRequest } from "./refusal.ts";
import { findEntities } from "./text-entities.ts";

/** The text of `sendMessage` and `editMessageText`: 1 to 4096 UTF-16 units after its markup is read. */
export function readText(parameters: Parameters): MarkedText {
  const marked = readMarked(parameters, "text", "entities");
  if (marked.text === "") throw badRequest("message text is empty");
  if (marked.text.length > 4096) throw badRequest("message is too long");
  return marked;
}

/** The caption of a file: at most 1024 UTF-16 units. */
export function readCaption(parameters: Parameters): MarkedText {
  const marked = readMarked(parameters, "caption", "caption_entities");
  if (marked.text.length > 1024) throw badRequest("message caption is too long");
  return marked;
}

function readMarked(parameters: Parameters, field: string, entitiesField: string): MarkedText {
  const trimmed = trimText(parse(parameters, parameters.string(field), entitiesField));
  return { text: trimmed.text, entities: findEntities(trimmed.text, trimmed.entities) };
}

function parse(parameters: Parameters, text: string, entitiesField: string): MarkedText {
  const mode = parameters.string("parse_mode").toLowerCase();
  if (mode === "html") return parseHtml(text);
  if (mode === "markdownv2") return parseMarkdown(text);
  if (mode !== "" && mode !== "none") throw badRequest("unsupported parse_mode");
  return { text, entities: checkEntities(text, parameters.json(entitiesField, "message entities")) };
}

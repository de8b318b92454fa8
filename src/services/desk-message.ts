import type { DeskThreadMessage } from "../conversation/index.ts";
import { withoutTokens } from "../conversation/index.ts";
import type { DeskMessage } from "../desk/index.ts";
import type { InboundContent, Outbound } from "../outbox/index.ts";
import { type FindArticle, linked } from "./source-link.ts";

/** A message of a thread as the desk shows it. */
export async function deskMessage(message: DeskThreadMessage, find: FindArticle): Promise<DeskMessage> {
  const { seq, id, author, staffName, at, content, delivery, error } = message;
  const said = "buttons" in content ? content : null;
  const sources = await Promise.all((said?.sources ?? []).map((source) => linked(source, find)));
  return {
    seq,
    id,
    from: author,
    author: staffName,
    at: at.toISOString(),
    text: textOf(content),
    buttons: (said?.buttons ?? []).map(({ label }) => label),
    sources: sources.map(({ title, url }) => ({ title, url })),
    file: fileOf(id, content),
    delivery,
    why: error === null ? null : codeOf(error),
  };
}

/** What a message says in words, to a person of the staff. */
export const textOf = (content: InboundContent | Outbound): string => withoutTokens(wordsOf(content));

function wordsOf(content: InboundContent | Outbound): string {
  if ("text" in content) return content.text;
  switch (content.kind) {
    case "button":
      return content.label ?? "✓";
    case "contact":
      return `☎ ${content.phone}`;
    case "sticker":
      return content.emoji ?? "🙂";
    case "file":
      return content.caption ?? (content.reference === null ? "📎" : "");
    case "command":
      return `/${content.name}`;
    case "start":
      return "/start";
  }
}

function fileOf(id: string, content: InboundContent | Outbound): DeskMessage["file"] {
  // A place or a poll has nothing to fetch.
  if (!("kind" in content) || content.kind !== "file" || content.reference === null) return null;
  return { what: content.what, name: content.name, url: `/api/desk/files/${id}` };
}

/** The code before the sentence of what refused; what is no refusal did not answer. */
function codeOf(error: string): string {
  return /^([a-z_]+): /.exec(error)?.[1] ?? "unavailable";
}

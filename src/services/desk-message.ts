import type { DeskThreadMessage } from "../conversation/index.ts";
import { withoutTokens } from "../conversation/index.ts";
import type { DeskMessage } from "../desk/index.ts";
import { type InboundContent, type Outbound, wordsBesideFile } from "../outbox/index.ts";
import { type FindArticle, linked } from "./source-link.ts";

/** A message of a thread as the desk shows it. */
export async function deskMessage(message: DeskThreadMessage, find: FindArticle): Promise<DeskMessage> {
  const { seq, id, author, staffId, staffName, edited, deleted, at, content, delivery, error } = message;
  const said = "buttons" in content ? content : null;
  const sources = await Promise.all((said?.sources ?? []).map((source) => linked(source, find)));
  return {
    seq,
    id,
    from: author,
    author: staffName,
    staff: staffId,
    edited,
    deleted,
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
export const textOf = (content: InboundContent | Outbound): string => withoutTokens(wordsBesideFile(content));

function fileOf(id: string, content: InboundContent | Outbound): DeskMessage["file"] {
  if ("buttons" in content) return content.file ? fileAt(id, content.file) : null;
  // A place or a poll has nothing to fetch.
  if (!("kind" in content) || content.kind !== "file" || content.reference === null) return null;
  return fileAt(id, content);
}

type DeskFile = NonNullable<DeskMessage["file"]>;

const fileAt = (id: string, { what, name }: Pick<DeskFile, "what" | "name">): DeskFile => ({
  ...{ what, name, url: `/api/desk/files/${id}` },
});

/** The code before the sentence of what refused; what is no refusal did not answer. */
function codeOf(error: string): string {
  return /^([a-z_]+): /.exec(error)?.[1] ?? "unavailable";
}

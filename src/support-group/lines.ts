import { withoutTokens } from "../conversation/index.ts";
import { type ChannelName, type InboundContent, type Outbound, wordsOf } from "../outbox/index.ts";
import type { Saying } from "../wording/index.ts";
import { maskContacts } from "./mask.ts";
import type { GroupFile } from "./port.ts";
import type { Told } from "./queries.ts";

/** What a message says, as the group's members may read it: without contacts. */
export const wordsIn = (content: InboundContent | Outbound): string => maskContacts(withoutTokens(wordsOf(content)));

/** A file that the group can be given; a customer's is where the message came through. */
export function fileIn({
  content,
  channel,
}: {
  content: InboundContent | Outbound;
  channel: ChannelName;
}): GroupFile | null {
  if (!("kind" in content)) return content.file ?? null;
  if (content.kind !== "file" || content.what === "other" || content.reference === null) return null;
  const { what, reference, name } = content;
  return { channel, what, reference, name };
}

/** A line of a topic: who says what. */
export function lineOf({ author, staffName, content, isEdit }: Told): Saying {
  const text = wordsIn(content);
  if (author === "person") return { reply: "group-line-person", args: { name: staffName ?? "…", text } };
  return { reply: isEdit ? "group-line-edit" : `group-line-${author}`, args: { text } };
}

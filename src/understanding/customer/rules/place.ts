import { isPlaceOnly } from "../../../knowledge/index.ts";
import type { ReadingContext } from "../reading.ts";
import { type Message, read, type Verdict } from "./message.ts";

/** "Киев", "and to Riga?" after an answer that differs by place: the same for that place. */
export function readPlace({ text }: Message, { topic, asked, proposal, flow }: ReadingContext): Verdict {
  if (topic?.kind !== "article" || !topic.byPlace || asked !== null || proposal || flow !== null) return null;
  return isPlaceOnly(text)
    ? [read({ type: "choose", value: `place:${topic.slug}:${text.slice(0, 200)}` }, text)]
    : null;
}

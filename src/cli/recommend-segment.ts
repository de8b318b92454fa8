import { Refused } from "../base/index.ts";
import { readSegment, type Sql, whoIs } from "../segments/index.ts";
import { makeMarketer } from "../services/index.ts";
import type { Context } from "./context.ts";
import { askedIn } from "./questions.ts";

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The people of a saved segment by its id, or of a question in words; refused where there is none, or a word was not read. */
export async function segmentNamed(context: Context, text: string): Promise<{ definition: Sql; words: string }> {
  const now = context.clock();
  if (ID.test(text)) {
    const saved = await readSegment(context.db, text);
    if (!saved) throw new Refused("unknown_segment", `There is no segment ${text}.`);
    return { definition: whoIs(saved.definition, { now }), words: saved.name };
  }
  const { analysis, settled } = await makeMarketer(context);
  try {
    const { status, definition, description, unread } = await analysis.understand(text, {
      locale: askedIn(text),
      steps: [],
    });
    if (status !== "answer" || !definition)
      throw new Refused("not_understood", `Not understood of "${text}": ${unread.join(", ") || "all of it"}.`);
    return { definition: whoIs(definition, { now }), words: description };
  } finally {
    await settled();
  }
}

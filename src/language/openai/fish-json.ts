/** What a model that thinks aloud says before its answer. */
const THINKING = /^\s*<think>.*?<\/think>/s;

/**
 * The JSON object in a text: the whole text, or what stands between its first and its last brace, for models that put words or
 * a code fence around it. Undefined where there is none.
 */
export function fishJson(text: string): unknown {
  const said = text.replace(THINKING, "");
  const found = said.slice(said.indexOf("{"), said.lastIndexOf("}") + 1);
  try {
    return JSON.parse(found);
  } catch {
    return undefined;
  }
}

/** The pieces of a stream without what the model thought aloud at its beginning. */
export async function* withoutThinking(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let begun = "";
  let answering = false;
  for await (const piece of pieces) {
    if (answering) {
      yield piece;
      continue;
    }
    begun += piece;
    const said = begun.trimStart();
    if (said.length < "<think>".length && "<think>".startsWith(said)) continue;
    if (said.startsWith("<think>") && !THINKING.test(begun)) continue;
    answering = true;
    const left = begun.replace(THINKING, "").trimStart();
    if (left) yield left;
  }
  if (!answering && begun.trim() && !begun.trimStart().startsWith("<think>")) yield begun;
}

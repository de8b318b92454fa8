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

/** The pieces of a stream without what the model thought aloud at its beginning, and without the space around that. */
export async function* withoutThinking(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let begun = "";
  let isAnswering = false;
  for await (const piece of pieces) {
    if (isAnswering) {
      yield piece;
      continue;
    }
    begun += piece;
    const said = begun.replace(THINKING, "").trimStart();
    if (said === "" || "<think>".startsWith(said) || said.startsWith("<think>")) continue;
    isAnswering = true;
    yield said;
  }
}

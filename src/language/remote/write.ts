import type { Errand, Inputs } from "../model.ts";
import type { Ending } from "../openai/chat-model.ts";
import { withoutThinking } from "../openai/fish-json.ts";
import { promptOf } from "../prompts/catalogue.ts";
import { fill } from "../prompts/fill.ts";
import { revealPieces } from "../reveal.ts";
import { reckonTokens } from "../tokens.ts";
import { type Going, letGo, type Traffic } from "./line.ts";
import { type RemoteParts, toldTokens, trafficOf } from "./parts.ts";
import { checkEnding, type Speech } from "./speaker.ts";

/** {@link Model.write}. Who stops reading ends the request. */
export async function* write(parts: RemoteParts, name: string, inputs: Inputs, errand: Errand): AsyncGenerator<string> {
  const { line, name: model, prices, prompts } = parts;
  const prompt = promptOf(prompts, name);
  const messages = fill(prompt, prompts, inputs, errand.masks);
  const traffic = trafficOf(messages);
  const most = { input: reckonTokens(traffic.sent), output: prompt.max_tokens };
  const going = await letGo(line, errand, { purpose: name, model, most, prices }, traffic);
  const reader = new AbortController();
  const signal = AbortSignal.any([errand.signal, reader.signal]);
  const speech = { prompt, parts: messages, output: null, signal };
  yield* closing(going, revealPieces(withoutThinking(pieces(parts, speech, going, traffic)), errand.masks), reader);
}

async function* pieces(
  { speaker }: RemoteParts,
  speech: Speech,
  going: Going,
  traffic: Traffic,
): AsyncGenerator<string> {
  // The first piece is waited for in here: what fails before it can be tried again.
  const stream = await speaker.say(speech, ({ messages, options }) =>
    going.try(() => speaker.chat.stream(messages, options)),
  );
  const ending: Partial<Ending> = {};
  for await (const chunk of stream) {
    Object.assign(ending, chunk.response_metadata);
    traffic.told = toldTokens(chunk) ?? traffic.told;
    traffic.got += chunk.text;
    if (chunk.text) yield chunk.text;
  }
  speech.signal.throwIfAborted();
  checkEnding(ending);
}

/** Closes the call however the reading of its pieces ends. */
async function* closing(going: Going, from: AsyncIterable<string>, reader: AbortController): AsyncGenerator<string> {
  let isOver = false;
  try {
    yield* from;
    isOver = true;
    going.end("ok");
  } catch (error) {
    isOver = true;
    throw going.fail(error);
  } finally {
    reader.abort();
    if (!isOver) going.end("left");
  }
}

import { type Asked, checkSentence, type Fault } from "./check.ts";
import { type CitedSentence, citedSentences } from "./cited.ts";
import { isSaidIn, limitsOf } from "./limits.ts";
import type { Source } from "./source.ts";

/** A sentence that its sources bear out, or what was wrong with one that is not said. */
export type Checked =
  | { kind: "said"; text: string; joint: CitedSentence["joint"]; sources: Source[] }
  | { kind: "dropped"; fault: Fault; text: string };

/**
 * What a model writes, sentence by sentence, each checked against the passages that it cites. Where a passage limits what a sentence says
 * and the model leaves that out, the passage's own words are said.
 */
export async function* checkedSentences(
  pieces: AsyncIterable<string>,
  sources: readonly Source[],
  asked: Asked,
): AsyncGenerator<Checked> {
  const said: string[] = [];
  let owed: Said[] = [];
  for await (const sentence of citedSentences(pieces)) {
    const text = said.length === 0 ? withoutParticle(sentence.text) : sentence.text;
    const fault = checkSentence({ ...sentence, text }, sources, asked);
    if (!fault)
      yield* pay(
        owed.filter((one) => !isSaidIn(one.text, text, asked.locale)),
        said,
      );
    if (!fault) owed = [];
    yield* fault ? [{ kind: "dropped" as const, fault, text }] : say({ ...sentence, text });
  }
  yield* pay(owed, said);

  function say(sentence: CitedSentence): Said[] {
    const cited = sources.filter(({ number }) => sentence.cites.includes(number));
    const { instead, after } = limitsOf(sentence.text, cited, sources, asked.locale);
    const one: Said = {
      kind: "said",
      text: instead ?? sentence.text,
      joint: instead?.includes("\n") ? "\n" : sentence.joint,
      sources: cited,
    };
    owed = after.map((text) => ({ ...one, text, joint: " " }));
    return pay([one], said);
  }
}

type Said = Extract<Checked, { kind: "said" }>;

/** Those of some sentences that were not said yet; from now on they are. */
function pay(sentences: Said[], said: string[]): Said[] {
  const news = sentences.filter(({ text }) => !said.some((before) => before.includes(text)));
  said.push(...news.map(({ text }) => text));
  return news;
}

/** "Yes" and "no" answer the question, and no passage says whether they do: what follows them says it too. */
function withoutParticle(text: string): string {
  const rest = text.replace(/^(?:да|нет|так|ні|yes|no)(?:,| [—–-])\s+/iu, "");
  return rest === text ? text : rest.charAt(0).toUpperCase() + rest.slice(1);
}

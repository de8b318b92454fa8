import type { Errand, Model } from "../../language/index.ts";
import type { ArticleReference } from "../hit.ts";
import type { Asked, Fault } from "./check.ts";
import { type Checked, checkedSentences } from "./checked.ts";
import type { Source } from "./source.ts";

/** The name of the prompt in `prompts/`. */
export const PROMPT = "answer-question";

/** What became of an answer that a model composed. */
export interface Composition {
  /** Plain text, as far as it was borne out; "" where nothing was. */
  text: string;
  /** The articles that what is said rests on, in the order in which it cites them. */
  articles: ArticleReference[];
  /** Sentences that are said, and why others are not. */
  said: number;
  dropped: Fault[];
  /** Whether it can be sent: its first sentence was borne out, and more of it than not. */
  stands: boolean;
}

const LANGUAGES = { ru: "Russian", uk: "Ukrainian", en: "English" } as const;

/** Asks a model for an answer from numbered sources; its words come in pieces. Throws `Unavailable` as the model does. */
export function ask(model: Model, { question, locale }: Asked, sources: readonly Source[], errand: Errand) {
  const passages = sources.map(({ article, heading, text }) =>
    [article.title, heading ?? "", text].filter(Boolean).join("\n"),
  );
  return model.write(PROMPT, { question, language: LANGUAGES[locale], passages }, errand);
}

/** Makes an answer of what a model writes; `heard` is given all that can be said so far, each time that it grows. */
export async function compose(
  pieces: AsyncIterable<string>,
  sources: readonly Source[],
  asked: Asked,
  heard: (text: string) => void = () => {},
): Promise<Composition> {
  let text = "";
  const checked: Checked[] = [];
  for await (const one of checkedSentences(pieces, sources, asked)) {
    checked.push(one);
    if (one.kind === "dropped") continue;
    text += text === "" ? one.text : one.joint + one.text;
    heard(text);
  }
  return summed(text, checked);
}

function summed(text: string, checked: Checked[]): Composition {
  const said = checked.flatMap((one) => (one.kind === "said" ? [one] : []));
  const dropped = checked.flatMap((one) => (one.kind === "dropped" ? [one] : []));
  const articles = new Map(said.flatMap(({ sources }) => sources).map(({ article }) => [article.slug, article]));
  const lost = dropped.reduce((sum, one) => sum + one.text.length, 0);
  return {
    text,
    articles: [...articles.values()],
    said: said.length,
    dropped: dropped.map(({ fault }) => fault),
    stands: checked[0]?.kind === "said" && text.length >= lost,
  };
}

import { type LearnedAll, learn } from "../services/index.ts";
import type { Context } from "./context.ts";

/** Whoever wrote examples reads the commonest; every one is in `--json`. */
const SHOWN = 15;

/** `learn`: reads articles and intents anew, and says what changed. */
export async function run(_: string[], { db, config, clock, out, json }: Context): Promise<number> {
  const { articles, intents } = await learn(db, config, clock());
  if (json) out(JSON.stringify({ articles, intents }));
  else {
    out(
      `Articles: ${articles.added} added, ${articles.changed} changed, ${articles.removed} removed, ${articles.unchanged} unchanged.`,
    );
    if (articles.embedded > 0) out(`Vectors: ${articles.embedded} passages embedded.`);
    out(`Intents: ${intents.examples} examples of ${intents.intents} intents.`);
    for (const line of confusionLines(intents.confusions)) out(line);
  }
  return 0;
}

/** Which intents are taken for which others, the commonest first, with an example of each. */
function confusionLines(confusions: LearnedAll["intents"]["confusions"]): string[] {
  if (confusions.length === 0) return [];
  const pairs = Map.groupBy(confusions, ({ intent, towards }) => `${intent ?? "a question"} read as ${towards}`);
  const commonest = [...pairs].toSorted(([, one], [, other]) => other.length - one.length);
  const rest = commonest.length - SHOWN;
  return [
    `${confusions.length} of them pull towards another intent: they would be taken for it, had they not been learnt.`,
    ...commonest.slice(0, SHOWN).map(([pair, all]) => `  ${all.length} × ${pair}, such as "${all[0]?.text}"`),
    ...(rest > 0 ? [`  … and ${rest} pairs more; --json has every example.`] : []),
  ];
}

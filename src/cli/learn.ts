import { learn } from "../services/index.ts";
import type { Context } from "./context.ts";

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
    for (const line of intents.confusions) out(`  ${line}`);
  }
  return 0;
}

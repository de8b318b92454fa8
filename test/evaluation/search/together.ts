import { LOCALES, type Locale } from "../../../src/base/index.ts";
import { answer, type KnowledgeIndex } from "../../../src/knowledge/index.ts";
import type { Reader } from "../../../src/understanding/index.ts";
import { TOGETHER_FLOORS } from "../floors.ts";
import { type Evaluation, judged } from "../judged.ts";
import { contextFor } from "./declines.ts";
import { ratio, tableOf } from "./figures.ts";
import { HALVES, type Half, readLabelled } from "./labelled.ts";
import { AT } from "./tell.ts";

/** Who reads, and what is looked up. */
interface Asked {
  reader: Reader;
  index: KnowledgeIndex;
}

/** What stands between two questions of one message. */
const JOINTS: Record<Locale, readonly string[]> = {
  ru: ["? ", ", ", " и ", "? А ещё "],
  uk: ["? ", ", ", " і ", "? А ще "],
  en: ["? ", ", ", " and ", "? Also "],
};

/** What one asks with: a question that begins otherwise is joined to another one by no comma. */
const ASKS =
  /^(?:how|what|when|where|who|which|do|does|can|could|is|are|will|сколько|скока|как|какой|какая|какие|где|когда|куда|кто|можно|есть|до|от|через|скільки|скіки|як|який|яка|які|де|коли|куди|хто|чи|можна|чим|чому|протягом)(?!\p{L})/iu;

/** Asks two questions in one message that are each answered alone. `misses` tells each message of which less than both is answered. */
export async function evaluateTogether(asked: Asked, { misses = false } = {}): Promise<Evaluation> {
  const told: string[] = [];
  const rows: { set: string; messages: number; both: number; one: number }[] = [];
  for (const half of HALVES) {
    const all: number[] = [];
    for (const locale of LOCALES) {
      const pairs = await pairsOf(asked, (await readLabelled(locale))[half], locale);
      for (const { text, slugs } of pairs) {
        const said = await slugsOf(asked, text, locale);
        const answered = slugs.filter((right) => right.some((slug) => said.includes(slug))).length;
        all.push(answered);
        if (misses && answered < 2) told.push(`${half} ${locale} ${answered}: ${text} (${said})`);
      }
    }
    const share = (count: number) => ratio(all.filter((one) => one === count).length, all.length);
    rows.push({ set: `two at once ${half}`, messages: all.length, both: share(2), one: share(1) });
  }
  const figures = Object.fromEntries(rows.map(({ set, both }) => [`${set}: both`, both]));
  return judged([...told, tableOf(rows)], figures, TOGETHER_FLOORS, []);
}

async function pairsOf(asked: Asked, { answered }: Half, locale: Locale) {
  const alone: Half["answered"] = [];
  for (const one of answered) {
    const said = ASKS.test(one.ask) ? await slugsOf(asked, one.ask, locale) : [];
    if (said.length === 1 && one.slugs.includes(said[0] ?? "")) alone.push(one);
  }
  return alone.flatMap((one, at) => {
    const other = alone[(at + 1) % alone.length];
    const joint = JOINTS[locale][at % 4] ?? "";
    if (!other || other.slugs.some((slug) => one.slugs.includes(slug))) return [];
    return [{ text: `${one.ask.replace(/\?$/, "")}${joint}${other.ask}`, slugs: [one.slugs, other.slugs] }];
  });
}

async function slugsOf({ reader, index }: Asked, text: string, locale: Locale): Promise<string[]> {
  const { commands, language } = await reader(text, contextFor(locale));
  return commands.flatMap(({ command }) => {
    if (command.type !== "ask_knowledge") return [];
    const told = answer(index, command.question, { locale: language, at: AT });
    return told.kind === "answer" ? [told, ...told.also].map(({ hit }) => hit.article.slug) : [];
  });
}

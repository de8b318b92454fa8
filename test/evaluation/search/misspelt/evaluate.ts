import { LOCALES, type Locale } from "../../../../src/base/index.ts";
import type { Command } from "../../../../src/dialogue/index.ts";
import { answer, type KnowledgeIndex } from "../../../../src/knowledge/index.ts";
import type { Reader } from "../../../../src/understanding/index.ts";
import { MISSPELT_FLOORS } from "../../floors.ts";
import { type Evaluation, judged } from "../../judged.ts";
import { contextFor } from "../declines.ts";
import { ratio, tableOf } from "../figures.ts";
import { HALVES } from "../labelled.ts";
import { AT } from "../tell.ts";
import { readMisspelt } from "./labelled.ts";

/** What is asked, and whoever reads and knows. */
interface Asked {
  reader: Reader;
  index: KnowledgeIndex;
}

/** What became of one question. `right` of one that nothing answers: it is refused. */
interface Outcome {
  locale: Locale;
  half: (typeof HALVES)[number];
  ask: string;
  kind: string;
  is: "right" | "wrong" | "offered" | "refused";
  /** Whether the same question is answered where it is spelt right; true of one that nothing answers. */
  asMeant: boolean;
}

/** Asks misspelt questions as a message is read and looked up. `misses` tells each that is not answered right. */
export async function evaluateMisspelt(asked: Asked, { misses = false } = {}): Promise<Evaluation> {
  const all: Outcome[] = [];
  for (const locale of LOCALES) {
    const halves = await readMisspelt(locale);
    for (const half of HALVES) {
      const { answered, unanswerable } = halves[half];
      for (const { ask, of, slugs, kind } of answered) {
        const is = await outcomeOf(asked, ask, { locale, slugs, of });
        const asMeant = (await outcomeOf(asked, of, { locale, slugs, of })) === "right";
        all.push({ locale, half, ask, kind, is, asMeant });
      }
      for (const ask of unanswerable) {
        const is = await outcomeOf(asked, ask, { locale, slugs: [], of: ask });
        all.push({ locale, half, ask, kind: "unanswerable", is: is === "refused" ? "right" : is, asMeant: true });
      }
    }
  }
  const rows = HALVES.flatMap((half) => [
    { set: `misspelt ${half}`, ...sharesOf(all.filter((one) => one.half === half)) },
    ...LOCALES.map((locale) => ({
      set: `misspelt ${half} ${locale}`,
      ...sharesOf(all.filter((one) => one.half === half && one.locale === locale)),
    })),
  ]);
  const figures = Object.fromEntries(
    rows.flatMap(({ set, ...shares }) => Object.entries(shares).map(([name, value]) => [`${set}: ${name}`, value])),
  );
  const told = misses ? all.filter(({ is }) => is !== "right") : [];
  const lines = [
    ...told.map(({ locale, half, kind, is, ask }) => `${half} ${locale} ${kind} ${is}: ${ask}`),
    tableOf(rows),
  ];
  return judged(lines, figures, MISSPELT_FLOORS, []);
}

function sharesOf(all: readonly Outcome[]) {
  const known = all.filter(({ kind }) => kind !== "unanswerable");
  const unknown = all.filter(({ kind }) => kind === "unanswerable");
  const share = (some: readonly Outcome[], is: Outcome["is"]) =>
    ratio(some.filter((one) => one.is === is).length, some.length);
  return {
    questions: all.length,
    "right as meant": ratio(known.filter(({ asMeant }) => asMeant).length, known.length),
    right: share(known, "right"),
    wrong: share(known, "wrong"),
    offered: share(known, "offered"),
    "needless refusals": share(known, "refused"),
    refused: share(unknown, "right"),
    invented: share(unknown, "wrong"),
  };
}

/** What a customer is told who types this. Where no question is looked up, it is right to be read as what was meant would be. */
async function outcomeOf(
  { reader, index }: Asked,
  text: string,
  { locale, slugs, of }: { locale: Locale; slugs: readonly string[]; of: string },
): Promise<Outcome["is"]> {
  const { commands, language } = await reader(text, contextFor(locale));
  const questions = commands.flatMap(({ command }) => questionOf(command, text));
  if (questions.length === 0) {
    const meant = (await reader(of, contextFor(locale))).commands;
    const isSame = commands[0] && keyOf(commands[0].command) === keyOf(meant[0]?.command);
    return slugs.length === 0 ? "refused" : isSame ? "right" : "wrong";
  }
  const told = questions.map((question) => answer(index, question, { locale: language, at: AT }));
  const answered = told.flatMap((one) => (one.kind === "answer" ? [one, ...one.also] : []));
  if (answered.some(({ hit }) => slugs.includes(hit.article.slug))) return "right";
  if (answered.length > 0) return "wrong";
  const offered = told.flatMap((one) => (one.kind === "nearest" ? one.hits : []));
  if (offered.length === 0) return "refused";
  return slugs.length === 0 || offered.some(({ article }) => slugs.includes(article.slug)) ? "offered" : "wrong";
}

/** What is looked up for a command: a name that stands for no product is looked up as a question, and so is smalltalk that asks something. */
function questionOf(command: Command, text: string): string[] {
  if (command.type === "ask_knowledge") return [command.question];
  if (command.type === "ask_product") return [text];
  return command.type === "chitchat" && command.question ? [command.question] : [];
}

const keyOf = (command: Command | undefined): string =>
  command?.type === "start_flow" ? command.flow : (command?.type ?? "");

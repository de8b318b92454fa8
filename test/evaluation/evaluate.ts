import { existsSync } from "node:fs";
import { LOCALES } from "../../src/base/index.ts";
import { BUILT_IN, readKnowledgeBase, trainReader } from "../../src/services/index.ts";
import { localReader } from "../../src/understanding/index.ts";
import { OWN_FLOORS, PUBLIC_FLOORS } from "./floors.ts";
import { evaluateReading } from "./reading/evaluate.ts";
import { readLabelled } from "./reading/labelled.ts";
import { evaluatePublicIntents, publicIntents } from "./reading/public.ts";
import { evaluateSearch } from "./search/evaluate.ts";
import { tableOf } from "./search/figures.ts";
import { evaluatePublic as evaluatePublicSearch } from "./search/public.ts";

/** What an evaluation came to: lines to print, figures by name, and the floors and sets that were missed. */
export interface Evaluation {
  lines: string[];
  figures: Record<string, number>;
  missed: string[];
}

/** Measures reading and search on the project's own labelled sets, both halves; floors hold on the reported half. */
export async function evaluateOwn(progress: (line: string) => void): Promise<Evaluation> {
  const knowledgeBase = await readKnowledgeBase(BUILT_IN, "Europe/Vilnius");
  progress("Learning to read …");
  const reader = localReader((await trainReader(knowledgeBase.intents)).model);
  const rows: Record<string, string | number>[] = [];
  const figures: Record<string, number> = {};
  for (const half of ["dev", "reported"] as const) {
    const { scores } = await evaluateReading(reader, await readLabelled(half));
    for (const locale of LOCALES) {
      const { commands, slots, language, of } = scores[locale];
      rows.push({ half, locale, of, commands: commands / of, slots: slots / of, language: language / of });
      if (half === "reported")
        Object.assign(figures, { [`commands ${locale}`]: commands / of, [`slots ${locale}`]: slots / of });
    }
  }
  progress("Searching …");
  const search = await evaluateSearch(knowledgeBase.articles);
  for (const { locale, half, r1, wrong, needless, invented } of search)
    if (half === "reported")
      Object.assign(figures, {
        [`R@1 ${locale}`]: r1,
        [`wrong ${locale}`]: wrong,
        [`needless ${locale}`]: needless,
        [`invented ${locale}`]: invented,
      });
  const lines = ["Reading", tableOf(rows), "", "Search", tableOf(search.map((row) => ({ ...row })))];
  return judged(lines, figures, OWN_FLOORS, []);
}

/** Measures search on the public sets of a folder; a set that is not there is missed. */
export async function evaluatePublic(folder: string, progress: (line: string) => void): Promise<Evaluation> {
  if (!existsSync(folder))
    return { lines: [`There is no folder ${folder} (EVALUATION_DATA).`], figures: {}, missed: [folder] };
  progress("Searching …");
  const { figures: sets, missing } = await evaluatePublicSearch(folder);
  const figures: Record<string, number> = {};
  for (const { set, r1, r5, mrr, refusal } of sets) {
    Object.assign(figures, { [`${set} R@1`]: r1, [`${set} R@5`]: r5, [`${set} MRR`]: mrr });
    if (refusal)
      Object.assign(figures, {
        [`${set} refusal precision`]: refusal.precision,
        [`${set} refusal recall`]: refusal.recall,
      });
  }
  if (existsSync(publicIntents(folder))) {
    progress("Learning and reading intents …");
    for (const { examples, accuracy } of await evaluatePublicIntents(folder))
      figures[`intents, ${examples} examples`] = accuracy;
  } else missing.push(publicIntents(folder));
  const rows = Object.entries(figures).map(([figure, value]) => ({ figure, value }));
  return judged([tableOf(rows)], figures, PUBLIC_FLOORS, missing);
}

function judged(
  lines: string[],
  figures: Record<string, number>,
  floors: Record<string, number>,
  missing: string[],
): Evaluation {
  const below = Object.entries(floors).filter(([name, floor]) =>
    floor < 0 ? (figures[name] ?? 1) > -floor : (figures[name] ?? 0) < floor,
  );
  const missed = [
    ...missing.map((path) => `${path} is not there.`),
    ...below.map(
      ([name, floor]) =>
        `${name} is ${figures[name]?.toFixed(3) ?? "not measured"}; ${floor < 0 ? `at most ${-floor}` : `at least ${floor}`} is the floor.`,
    ),
  ];
  return { lines: [...lines, ...(missed.length > 0 ? ["", ...missed] : [])], figures, missed };
}

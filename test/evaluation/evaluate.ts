import { existsSync } from "node:fs";
import type { Config } from "../../src/config.ts";
import { type Column, type Measured, measure } from "./column.ts";
import { type Local, learnLocally, localColumns } from "./columns.ts";
import { evaluateDialogues, publicDialogues } from "./dialogues/evaluate.ts";
import { evaluateDrafts } from "./drafts/evaluate.ts";
import { evaluateFigures } from "./figures/evaluate.ts";
import { type Floor, MODEL_FLOORS, OWN_FLOORS, PUBLIC_FLOORS, SELF_SERVICE_FLOORS } from "./floors.ts";
import { type Evaluation, judged } from "./judged.ts";
import { figuresByName } from "./lines.ts";
import { modelColumn } from "./model/model-column.ts";
import { scriptedColumn } from "./model/scripted-column.ts";
import { readLabelled } from "./reading/labelled.ts";
import { evaluateMisspeltRequests } from "./reading/misspelt.ts";
import { evaluatePublicIntents, publicIntents } from "./reading/public.ts";
import { evaluateSelfService } from "./reading/self-service.ts";
import { tableOf } from "./search/figures.ts";
import { evaluateMisspelt } from "./search/misspelt/evaluate.ts";
import { evaluatePublic as evaluatePublicSearch } from "./search/public.ts";
import { evaluateTogether } from "./search/together.ts";
import { evaluateSegments } from "./segments/evaluate.ts";
import { evaluateSpeed } from "./speed.ts";
import { tableOfReaders } from "./table.ts";

export { evaluateFigures, evaluateSegments };

/** Measures what needs no language model on the project's own labelled sets; floors hold on the reported half. */
export async function evaluateLocal(progress: (line: string) => void): Promise<Evaluation> {
  progress("Learning to read …");
  const local = await learnLocally();
  const columns = localColumns(local).filter(({ tell }) => tell !== null);
  return reported(await measureAll(columns, local, progress), local, {
    ...floorsOf("local", OWN_FLOORS),
    ...SELF_SERVICE_FLOORS,
  });
}

/** The same with every reader beside it, the played model and that of the settings too: it is asked some thousand times. */
export async function evaluateOwn(config: Config, progress: (line: string) => void): Promise<Evaluation> {
  progress("Learning to read …");
  const local = await learnLocally();
  const scripted = await scriptedColumn(local);
  const columns = [...localColumns(local), scripted.column];
  try {
    if (config.MODEL) columns.push(await modelColumn(config.MODEL, config, scripted.db, local));
    const floors = {
      ...floorsOf("local", OWN_FLOORS),
      ...SELF_SERVICE_FLOORS,
      ...floorsOf("scripted", MODEL_FLOORS),
    };
    const people = await evaluateSegments({}, progress);
    return together(
      await reported(await measureAll(columns, local, progress), local, floors),
      together(people, await evaluateFigures({}, progress)),
    );
  } finally {
    await scripted.close();
  }
}

const together = (one: Evaluation, other: Evaluation): Evaluation => ({
  lines: [...one.lines, "", ...other.lines],
  figures: { ...one.figures, ...other.figures },
  missed: [...one.missed, ...other.missed],
});

async function reported(
  measured: Measured[],
  { seconds, reader, index }: Local,
  floors: Record<string, Floor>,
): Promise<Evaluation> {
  const selfService = await evaluateSelfService(reader);
  const lines = [tableOfReaders(measured), "", tableOf(rowsOf(selfService)), ""];
  lines.push(`Learning all intents took ${seconds.toFixed(1)} s of work.`);
  const figures = measured.flatMap((one) =>
    Object.entries(figuresByName(one, "reported")).map(([figure, value]) => [`${one.name}: ${figure}`, value] as const),
  );
  return together(
    judged(lines, { ...Object.fromEntries(figures), ...selfService }, floors, []),
    together(
      together(await evaluateMisspelt({ reader, index }), await evaluateTogether({ reader, index })),
      together(await evaluateMisspeltRequests(reader), await evaluateDrafts(index)),
    ),
  );
}

async function measureAll(columns: Column[], { index }: Local, progress: (line: string) => void): Promise<Measured[]> {
  const files = { dev: await readLabelled("dev"), reported: await readLabelled("reported") };
  const measured: Measured[] = [];
  for (const column of columns) {
    progress(`Reading and answering: ${column.name} …`);
    measured.push(await measure(column, files, index));
  }
  return measured;
}

const floorsOf = (column: Column["name"], floors: Record<string, Floor>): Record<string, Floor> =>
  Object.fromEntries(Object.entries(floors).map(([figure, floor]) => [`${column}: ${figure}`, floor]));

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
  progress("Learning and reading all intents …");
  const local = await learnLocally();
  Object.assign(figures, await evaluateSpeed(folder, local));
  if (existsSync(publicDialogues(folder))) {
    progress("Reading recorded dialogues …");
    Object.assign(figures, await evaluateDialogues(folder, local.reader));
  } else missing.push(publicDialogues(folder));
  return judged([tableOf(rowsOf(figures))], figures, PUBLIC_FLOORS, missing);
}

const rowsOf = (figures: Record<string, number>) =>
  Object.entries(figures).map(([figure, value]) => ({ figure, value }));

import type { Locale } from "../../../src/base/index.ts";
import { LOCALES } from "../../../src/base/index.ts";
import { readConfig } from "../../../src/config.ts";
import type { Database } from "../../../src/database/index.ts";
import { type AskedChat, type OpenAi, startOpenAi } from "../../support/openai/index.ts";
import type { Column } from "../column.ts";
import type { Local } from "../columns.ts";
import type { Labelled } from "../reading/labelled.ts";
import { HALVES, readLabelled } from "../search/labelled.ts";
import type { Tell } from "../search/tell.ts";
import { type Cue, isTold, type Played, playAnswer } from "./answering.ts";
import { memoryDatabase } from "./memory-database.ts";
import { modelColumn } from "./model-column.ts";
import { holds, playReading, type SaidCommand } from "./reading.ts";

/** What is played now, and what became of it. */
interface Stage {
  message: { labelled: Labelled; turn: number; invented: SaidCommand | null } | null;
  cues: ReadonlyMap<string, Cue>;
  cue: Cue | null;
  lies: string[];
  counts: { said: number; told: number };
}

/** A column, the database that its model keeps and counts in, and what ends both. */
interface ScriptedColumn {
  column: Column;
  db: Database;
  close(): Promise<void>;
}

/**
 * A column whose model is played: it knows the labels, and errs and lies in a fixed share of its answers, over a real endpoint of the
 * scripted server. What it makes up is counted, and what of that gets through.
 */
export async function scriptedColumn(local: Local): Promise<ScriptedColumn> {
  const stage: Stage = { message: null, cues: await cuesOf(), cue: null, lies: [], counts: { said: 0, told: 0 } };
  const server = await startOpenAi({ chat: (asked) => played(stage, asked) });
  const { db, close } = await memoryDatabase();
  const column = await modelColumn("scripted", configFor(server), db, local);
  return {
    column: watched(column, stage),
    db,
    close: async () => {
      await server.stop();
      await close();
    },
  };
}

const configFor = ({ settings }: OpenAi) => {
  const { EMBEDDING_MODEL: _, ...rest } = settings;
  return readConfig({ ...rest, MODEL_TOKENS_DAY: "100000000" });
};

async function cuesOf(): Promise<Map<string, Cue>> {
  const cues = new Map<string, Cue>();
  const add = (locale: Locale, ask: string, says: string | null) => cues.set(ask, { locale, says, turn: cues.size });
  for (const locale of LOCALES) {
    const halves = await readLabelled(locale);
    for (const half of HALVES) {
      for (const { ask, says } of halves[half].answered) add(locale, ask, says);
      for (const ask of halves[half].unanswerable) add(locale, ask, null);
    }
  }
  return cues;
}

function played(stage: Stage, { inputs }: AskedChat): string {
  if (inputs.passages && stage.cue) {
    const { text, lies }: Played = playAnswer(inputs.passages, stage.cue);
    stage.lies = lies;
    stage.counts.said += lies.length;
    return text;
  }
  if (!stage.message) return A_QUESTION;
  const { text, invented } = playReading(stage.message.labelled, stage.message.turn);
  stage.message.invented = invented;
  if (invented) stage.counts.said += 1;
  return text;
}

/** What a message outside of the labelled ones is read as: those of the search are questions. */
const A_QUESTION = JSON.stringify({ commands: [{ type: "ask_knowledge", name: "", value: "" }] });

/** The column with the stage set before each message and question, and what got through counted after it. */
function watched(column: Column & { tell: Tell }, stage: Stage): Column & { tell: Tell } {
  let turn = 0;
  return {
    ...column,
    before: (labelled) => {
      stage.message = { labelled, turn: turn++, invented: null };
    },
    reader: async (text, context) => {
      const reading = await column.reader(text, context);
      const invented = stage.message?.invented;
      const read = reading.commands.map(({ command }) => command);
      if (invented && reading.reader === "model" && holds(read, invented)) stage.counts.told += 1;
      return reading;
    },
    tell: async (question, locale) => {
      Object.assign(stage, { message: null, cue: stage.cues.get(question) ?? null, lies: [] });
      const told = await column.tell(question, locale);
      stage.counts.told += stage.lies.filter((lie) => isTold(lie, told.text)).length;
      return told;
    },
    unsupported: () => stage.counts,
  };
}

import * as z from "zod";
import { readingOf, type TurnRecordRow } from "../conversation/index.ts";
import type { Database } from "../database/index.ts";
import type { DeskPort, ReadingAnswer } from "../desk/index.ts";

const Said = z.looseObject({ type: z.string() });
const Turn = z.object({
  reading: z
    .object({
      reader: z.string().nullable().catch(null),
      commands: z.array(z.object({ command: Said, confidence: z.number() })).catch([]),
    })
    .nullable()
    .catch(null),
  admitted: z.array(Said).catch([]),
  rejected: z.array(z.object({ command: Said, why: z.string() })).catch([]),
  steps: z
    .object({
      steps: z.array(z.string()).catch([]),
      done: z.array(z.object({ action: z.string() })).catch([]),
      refused: z.string().nullable().catch(null),
    })
    .catch({ steps: [], done: [], refused: null }),
});

/** How the bot read a message and what it did, as the desk needs it. */
export function desksReading(db: Database): DeskPort["reading"] {
  return async (id, seq) => {
    const found = await readingOf(db, id, seq);
    return found && { turn: found.turn && turnOf(found.turn) };
  };
}

function turnOf(row: TurnRecordRow): ReadingAnswer["turn"] {
  const { reading, admitted, rejected, steps } = Turn.parse(row);
  const sureOf = (command: unknown) =>
    reading?.commands.find((one) => JSON.stringify(one.command) === JSON.stringify(command))?.confidence ?? null;
  return {
    reader: reading?.reader ?? null,
    understood: admitted.map((command) => ({ command: told(command), confidence: sureOf(command) })),
    left: rejected.map(({ command, why }) => ({ command: told(command), why })),
    steps: steps.steps,
    done: steps.done.map(({ action }) => action),
    refused: steps.refused,
  };
}

/** A command as the page tells it: what it is, of what, and with which words. Codes are nobody's business. */
function told(command: z.infer<typeof Said>): { type: string; name: string; value: string } {
  const text = (field: string) => (typeof command[field] === "string" ? command[field] : "");
  const name = text("flow") && command.type === "start_flow" ? text("flow") : text("slot") || text("kind");
  const value = text("value") || text("question") || text("query");
  return { type: command.type, name, value: name === "code" ? "••••••" : value };
}

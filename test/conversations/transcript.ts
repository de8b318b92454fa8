import { readdir, readFile } from "node:fs/promises";
import { parse } from "yaml";
import * as z from "zod";
import type { Script, ScriptTurn } from "../../src/cli/play/script.ts";
import { FLOW_NAMES } from "../../src/dialogue/index.ts";

/** One or several texts, always read as several. */
const texts = z.union([z.string().transform((text) => [text]), z.array(z.string())]);

/** What must be true of the bot's turn; what is left out is not looked at, and null is "none". */
const Expected = {
  /** Parts of what is said. */
  says: texts.optional(),
  /** What may not be said. */
  never: texts.optional(),
  /** Articles that the answer names as its source. */
  source: texts.optional(),
  /** Goods that the answer is about, by SKU. */
  products: texts.optional(),
  buttons: texts.optional(),
  /** The slot that is asked for; `choice` where answers are offered without insisting. */
  asks: z.string().nullable().optional(),
  /** The exact values that wait for a yes. */
  proposes: z.record(z.string(), z.unknown()).nullable().optional(),
  /** The action that was done. */
  done: z.string().nullable().optional(),
  refused: z.string().nullable().optional(),
  handoff: z.boolean().optional(),
  language: z.enum(["ru", "uk", "en"]).optional(),
  silent: z.literal(true).optional(),
};

/** The channel's id of a message: the same again is a redelivery. */
const message_id = z.string().optional();

const Turn = z.union([
  z.strictObject({ customer: z.string(), burst: z.literal(true).optional(), message_id, ...Expected }),
  z.strictObject({ button: z.string(), message_id, ...Expected }),
  z.strictObject({ contact: z.enum(["own", "foreign"]), message_id, ...Expected }),
  z.strictObject({ sticker: z.string(), message_id, ...Expected }),
  z.strictObject({ photo: z.literal(true), message_id, ...Expected }),
  z.strictObject({ event: z.string(), ...Expected }),
  /** Time that passes, such as `25h` or `10m`. */
  z.strictObject({ wait: z.string().regex(/^\d+[mhd]$/), ...Expected }),
]);
/** What the customer, or somebody else, does, and what must come of it. */
export type Turn = z.infer<typeof Turn>;

/** What a conversation shows of a flow. */
export const KINDS = ["happy", "refused", "corrected", "abandoned", "resumed", "restarted"] as const;

const Transcript = z.strictObject({
  /** The flow that it is about, what it shows of it, and the keys of policy.yaml whose rule it shows (`cancel.statuses`). */
  flow: z.enum(FLOW_NAMES).optional(),
  kind: z.array(z.enum(KINDS)).default([]),
  rule: z.array(z.string()).default([]),
  id: z.string().regex(/^(ru|uk|en)-[a-z0-9-]+$/, "must begin with its language, such as ru-delivery"),
  about: z.string(),
  /** The only door at which it goes like this; any where none is named. */
  channel: z.enum(["web", "telegram"]).optional(),
  as: z.string().optional(),
  person: z.string().optional(),
  foreign_contact: z.string().optional(),
  now: z.string().optional(),
  turns: z.array(Turn).min(1),
  /** Everything that the shop's rows changed by, in order: "customers anna email: old@example.com → new@example.com". */
  changes: z.array(z.string()).default([]),
});
/** One readable conversation with what must come of it. */
export type Transcript = z.infer<typeof Transcript>;

/** Reads the transcripts below this folder: those that are kept, or those in `wanted/`, which say what is to come and are not asserted. */
export async function readTranscripts(which: "kept" | "wanted"): Promise<Transcript[]> {
  const folder = new URL("./", import.meta.url);
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith(".yaml") && name.startsWith("wanted") === (which === "wanted"))
    .sort();
  const files = await Promise.all(names.map((name) => readFile(new URL(name, folder), "utf8")));
  return files.flatMap(transcriptsIn);
}

/** Reads the transcripts of one file's text. */
const transcriptsIn = (text: string): Transcript[] => z.array(Transcript).parse(parse(text));

/** The transcript as the player takes it. */
export function scriptOf(transcript: Transcript, now: string, door: "web" | "telegram" = "web"): Script {
  const { id, channel = door, as, person, foreign_contact } = transcript;
  return {
    id,
    channel,
    as,
    person,
    foreign_contact,
    now: transcript.now ?? now,
    turns: transcript.turns.map(scriptTurn),
  };
}

function scriptTurn(turn: Turn): ScriptTurn {
  if ("wait" in turn) return { wait: turn.wait };
  if ("event" in turn) return { event: turn.event };
  const id = turn.message_id ? { message_id: turn.message_id } : {};
  if ("customer" in turn) return { text: turn.customer, ...(turn.burst ? { burst: true } : {}), ...id };
  if ("button" in turn) return { button: turn.button, ...id };
  if ("contact" in turn) return { contact: turn.contact, ...id };
  return "sticker" in turn ? { sticker: turn.sticker, ...id } : { photo: true, ...id };
}

/** What a turn of a transcript does itself; every other key is a check. */
const DOINGS: readonly string[] = [
  "wait",
  "customer",
  "button",
  "contact",
  "sticker",
  "photo",
  "event",
  "burst",
  "message_id",
];

/** Whether anything is checked of a turn; the first messages of a burst and what others do have nothing to check. */
export const isChecked = (turn: Turn): boolean =>
  "event" in turn ||
  "wait" in turn ||
  ("burst" in turn && turn.burst === true) ||
  Object.keys(turn).some((key) => !DOINGS.includes(key));

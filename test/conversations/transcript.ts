import { readdir, readFile } from "node:fs/promises";
import { parse } from "yaml";
import * as z from "zod";
import type { Played, PlayedTurn, Script, ScriptTurn } from "../../src/cli/play/script.ts";

const texts = z.union([z.string().transform((text) => [text]), z.array(z.string())]);

/** What must be true of the bot's turn; what is left out is not looked at. */
const Expected = {
  /** Parts of what is said. */
  says: texts.optional(),
  /** What may not be said. */
  never: texts.optional(),
  source: z.string().optional(),
  buttons: texts.optional(),
  asks: z.string().nullable().optional(),
  proposes: z.record(z.string(), z.unknown()).optional(),
  done: z.string().optional(),
  refused: z.string().nullable().optional(),
  handoff: z.boolean().optional(),
  language: z.enum(["ru", "uk", "en"]).optional(),
  silent: z.boolean().optional(),
};

const Turn = z.union([
  z.strictObject({
    customer: z.string(),
    burst: z.boolean().optional(),
    message_id: z.string().optional(),
    ...Expected,
  }),
  z.strictObject({ button: z.string(), message_id: z.string().optional(), ...Expected }),
  z.strictObject({ contact: z.enum(["own", "foreign"]), ...Expected }),
  z.strictObject({ sticker: z.string(), ...Expected }),
  z.strictObject({ photo: z.literal(true), ...Expected }),
  z.strictObject({ event: z.string(), ...Expected }),
]);
type Turn = z.infer<typeof Turn>;

const Transcript = z.strictObject({
  id: z.string(),
  about: z.string(),
  channel: z.enum(["web", "telegram"]).default("web"),
  as: z.string().optional(),
  person: z.string().optional(),
  foreign_contact: z.string().optional(),
  now: z.string().optional(),
  turns: z.array(Turn).min(1),
  /** The shop's rows changed so: "customers anna email", in order. */
  changes: z.array(z.string()).optional(),
});
/** One readable conversation with what must come of it. */
export type Transcript = z.infer<typeof Transcript>;

/** Reads every transcript of this folder. */
export async function readTranscripts(): Promise<Transcript[]> {
  const folder = new URL("./", import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
  const files = await Promise.all(names.map((name) => readFile(new URL(name, folder), "utf8")));
  return files.flatMap((text) => z.array(Transcript).parse(parse(text)));
}

/** The transcript as the player takes it. */
export function scriptOf(transcript: Transcript, now: string): Script {
  const { id, channel, as, person, foreign_contact } = transcript;
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
  if ("customer" in turn) {
    const { customer: text, burst, message_id } = turn;
    return { text, ...(burst ? { burst } : {}), ...(message_id ? { message_id } : {}) };
  }
  if ("button" in turn) return { button: turn.button, ...(turn.message_id ? { message_id: turn.message_id } : {}) };
  if ("contact" in turn) return { contact: turn.contact };
  if ("sticker" in turn) return { sticker: turn.sticker };
  return "photo" in turn ? { photo: true } : { event: turn.event };
}

/** What did not come as it must, one line each; empty where all is well. */
export function complaintsOf(transcript: Transcript, played: Played): string[] {
  const answered = transcript.turns.filter((turn) => !("burst" in turn && turn.burst));
  const complaints = answered.flatMap((turn, index) =>
    complain(turn, played.turns[index]).map((why) => `turn ${index + 1}: ${why}`),
  );
  const changes = played.changes.map(({ table, key, field }) => [table, key, field].filter(Boolean).join(" "));
  const wanted = transcript.changes ?? [];
  return JSON.stringify(changes) === JSON.stringify(wanted)
    ? complaints
    : [...complaints, `changed ${JSON.stringify(changes)}, not ${JSON.stringify(wanted)}`];
}

function complain(turn: Turn, played: PlayedTurn | undefined): string[] {
  if (!played) return ["was not played"];
  const said = played.messages.map((message) => message.text).join("\n");
  const labels = played.messages.flatMap((message) => message.buttons);
  const sources = played.messages.flatMap((message) => message.sources);
  const unlike = (name: string, wanted: unknown, got: unknown) =>
    wanted === undefined || JSON.stringify(wanted) === JSON.stringify(got)
      ? []
      : [`${name} is ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}; said: ${said}`];
  return [
    ...(turn.says ?? []).filter((part) => !said.includes(part)).map((part) => `"${part}" is not said, but: ${said}`),
    ...(turn.never ?? []).filter((part) => said.includes(part)).map((part) => `"${part}" is said: ${said}`),
    ...(turn.buttons ?? [])
      .filter((label) => !labels.includes(label))
      .map((label) => `there is no button "${label}", but ${labels.join(", ")}`),
    ...(turn.source === undefined || sources.includes(turn.source)
      ? []
      : [`the source is ${sources.join(", ") || "none"}, not ${turn.source}; said: ${said}`]),
    ...unlike("asks", turn.asks, played.asks),
    ...unlike("refused", turn.refused, played.refused),
    ...unlike("handoff", turn.handoff, played.handoff),
    ...unlike("language", turn.language, played.language),
    ...unlike("proposal", turn.proposes, played.proposal?.values),
    ...(turn.done === undefined || played.done.some((done) => done.action === turn.done)
      ? []
      : [`${turn.done} was not done; said: ${said}`]),
    ...(turn.silent && said !== "" ? [`it is not silent: ${said}`] : []),
  ];
}

import type { Change, Played, PlayedTurn } from "../../src/cli/play/script.ts";
import type { Transcript, Turn } from "./transcript.ts";

/** What did not come as it must, one line each; empty where all is well. */
export function complaintsOf(transcript: Transcript, played: Played): string[] {
  const answered = transcript.turns.filter((turn) => !("burst" in turn && turn.burst));
  const complaints = answered.flatMap((turn, index) =>
    complain(turn, played.turns[index]).map((why) => `${doing(turn)}: ${why}`),
  );
  const lines = played.changes.map(changeLine);
  const changes = unlike("what was changed", transcript.changes, lines.map(shortenedLike(transcript.changes)));
  return [...complaints, ...changes];
}

function complain(turn: Turn, played: PlayedTurn | undefined): string[] {
  if (!played) return ["was not played"];
  const said = plain(played.messages.map((message) => message.text).join("\n"));
  const has = (name: string, wanted: readonly string[] = [], got: readonly string[]) =>
    wanted.filter((one) => !got.includes(one)).map((one) => `${name} ${one} is not there, but: ${got.join(", ")}`);
  const complaints = [
    ...(turn.says ?? []).filter((part) => !said.includes(part)).map((part) => `"${part}" is not said`),
    ...(turn.never ?? []).filter((part) => said.includes(part)).map((part) => `"${part}" is said`),
    ...has("the button", turn.buttons, each(played, "buttons").map(plain)),
    ...has("the source", turn.source, each(played, "sources")),
    ...has("the product", turn.products, each(played, "products")),
    ...unlike("asks", turn.asks, played.asks),
    ...unlike("refused", turn.refused, played.refused),
    ...unlike("handoff", turn.handoff, played.handoff),
    ...unlike("language", turn.language, played.language),
    ...unlike("proposes", turn.proposes, played.proposal?.values ?? null),
    ...unlike("done", turn.done, played.done[0]?.action ?? null),
    ...unlike("silent", turn.silent, said === ""),
  ];
  return complaints.length > 0 ? [...complaints, `said: ${said}`] : [];
}

const each = (played: PlayedTurn, what: "buttons" | "sources" | "products"): string[] =>
  played.messages.flatMap((message) => message[what]);

function unlike(name: string, wanted: unknown, got: unknown): string[] {
  if (wanted === undefined || JSON.stringify(wanted) === JSON.stringify(got)) return [];
  return [`${name} is ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`];
}

/** "customers anna email: old@example.com → new@example.com", as a transcript writes it. */
function changeLine({ table, key, field, from, to }: Change): string {
  const shown = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value ?? null));
  return field === null ? `${table} ${key}: ${shown(to)}` : `${table} ${key} ${field}: ${shown(from)} → ${shown(to)}`;
}

/** A transcript may leave out what a new row holds: "orders 10483: …". */
const shortenedLike = (wanted: readonly string[]) => (line: string, at: number) => {
  const whole = wanted[at] ?? "";
  return whole.endsWith("…") && line.startsWith(whole.slice(0, -1)) ? whole : line;
};

/** Spaces that keep a price on one line are spaces to a reader. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

function doing(turn: Turn): string {
  const [[kind, value] = ["", ""]] = Object.entries(turn);
  return kind === "customer" ? `"${value}"` : `[${kind}: ${value}]`;
}

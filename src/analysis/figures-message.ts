import type { Locale } from "../base/index.ts";
import type { ToldFigures } from "../figures/index.ts";
import type { FiguresAnswer, MarketerAnswer } from "./answer.ts";
import { markOf } from "./mark.ts";
import type { AnalysisParts } from "./parts.ts";

/** As many rows are told in a message. */
const ROWS = 25;
/** What a tapped question says: which of the open ones; what the button for the people says. */
const PICK = /^figures:(\d{1,3}):([\w-]+)$/;
const WHO = /^figures-who:([\w-]+)$/;
/** Telegram takes 64 characters of a button. */
const LABEL = 60;

/** Figures as one message: what was reckoned and how, what was not read, the numbers row by row. */
export function figuresMessage(
  { says, sql }: Pick<MarketerAnswer, "says" | "sql">,
  { told, trouble, open, question, people }: FiguresAnswer,
  { locale, say }: { locale: Locale; say: AnalysisParts["say"] },
) {
  const lines = [
    ...(told ? [told.sentence, rowsOf(told, locale, say), ...told.notes, told.how] : [trouble ?? ""]),
    ...says,
    ...(sql ? [sql] : []),
    ...open.map(({ words, kind }) => say(locale, kind === "ambiguous" ? "segment-also" : "segment-vague", { words })),
  ];
  const others = open.flatMap(({ readings }) => readings).slice(0, 12);
  const who =
    people && told ? [{ label: say(locale, "figure-who-are-they"), payload: `figures-who:${markOf(question)}` }] : [];
  const picks = others.map((one, at) => ({
    label: one.description.length > LABEL ? `${one.description.slice(0, LABEL - 1)}…` : one.description,
    payload: `figures:${at}:${markOf(one.question)}`,
  }));
  return { text: lines.filter((line) => line !== "").join("\n\n"), buttons: [...picks, ...who] };
}

function rowsOf({ kind, rows, columns }: ToldFigures, locale: Locale, say: AnalysisParts["say"]): string {
  const several = columns.length > 1;
  const cells = (row: ToldFigures["rows"][number]) =>
    row.cells.map(({ text, change, share }, place) => {
      const value = [text, change, share].filter(Boolean).join(", ");
      return several || kind === "value" ? `${columns[place]?.name ?? ""}: ${value}` : value;
    });
  if (kind === "value") return rows.flatMap(cells).join("\n");
  // Of a series the latest are wanted first.
  const shown = kind === "series" ? rows.slice(-ROWS) : rows.slice(0, ROWS);
  const told = shown.map((row) => `• ${row.label}: ${cells(row).join("; ")}`);
  const rest = rows.length - shown.length;
  return [...told, ...(rest > 0 ? [say(locale, "figure-rows-more", { count: rest })] : [])].join("\n");
}

/** Which open question a tapped button means; null where it means none. */
export const pickedFigures = (payload: string): { at: number; mark: string } | null => {
  const [, at, mark] = PICK.exec(payload) ?? [];
  return at === undefined || mark === undefined ? null : { at: Number(at), mark };
};

/** Of which question a tapped button wants to see the people; null where it wants none. */
export const wantsPeople = (payload: string): string | null => WHO.exec(payload)?.[1] ?? null;

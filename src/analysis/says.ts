import type { MarketerReading } from "../understanding/index.ts";
import type { AnalysisParts, Asked } from "./parts.ts";

/** What has to be said of a reading beside what was understood. */
export function saysOf(
  { say }: AnalysisParts,
  { missing, unread, vague }: Pick<MarketerReading, "missing" | "unread"> & { vague: readonly { words: string }[] },
  { locale, lexicon }: Asked,
): string[] {
  const currency = new Intl.DisplayNames(locale, { type: "currency" }).of(lexicon.currency) ?? lexicon.currency;
  const lacking = missing.map(({ words, kind, nearest }) =>
    nearest
      ? say(locale, "segment-missing-nearest", { words, kind, nearest: nearest.names[0] ?? nearest.value, currency })
      : say(locale, "segment-missing", { words, kind, currency }),
  );
  const told = new Set(missing.map(({ words }) => words));
  const rest = unread.filter((word) => !told.has(word) && !vague.some(({ words }) => words.includes(word)));
  const unreadLine =
    rest.length > 0 ? [say(locale, "segment-unread", { words: rest.join(", "), count: rest.length })] : [];
  return [...lacking, ...unreadLine];
}

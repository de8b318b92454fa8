/** Telegram takes 1 to 128 characters; a list on a phone shows some thirty. */
const NAME_MAX = 60;
const TITLE_MAX = 128;

/** What a topic is called: who, in which language, and why; of one line, without what turns the direction of writing or is not seen. */
export function topicTitle({ name, locale, reason }: { name: string; locale: string; reason: string }): string {
  const who = clipped(oneLine(name), NAME_MAX) || "?";
  return clipped(`${who} · ${locale} · ${oneLine(reason)}`, TITLE_MAX);
}

const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, " ")
    .replace(/\p{M}{4,}/gu, "")
    .replace(/\s+/g, " ")
    .trim();

/** Telegram may count UTF-16 units or characters: this many of the former are never too many of the latter. */
function clipped(text: string, max: number): string {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > max) return `${kept.slice(0, max - 1).trimEnd()}…`.toWellFormed();
    kept += character;
  }
  return kept;
}

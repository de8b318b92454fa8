/** Text as somebody typed it, without NULs and other control characters, which no keyboard types and Postgres would not store; line ends are \n. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
}

/** What may hide in a text: nearly no text has any of it. */
const SUSPECT = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;
/**
 * Characters that turn the direction of writing (Unicode's annex 9), with which a text forges what stands beside it, and characters that are
 * not seen: fillers, soft hyphens, spaces without width. Variation selectors choose how emoji and Han letters look; joiners see {@link STRAY_JOINER}.
 */
const UNSEEN =
  /[[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]--[\p{Variation_Selector}\u200c\u200d\u{e0000}-\u{e007f}]]/gv;
/** A flag of a part of a country is spelled with letters that are not seen. */
const FLAG_OR_TAG = /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;
/** What joiners stand between: emoji, and letters of scripts that are written joined, such as Persian and Hindi. */
const JOINED =
  "[[\\p{L}\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}]--[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}]]";
const STRAY_JOINER = new RegExp(`(?<!${JOINED})[\\u200c\\u200d]|[\\u200c\\u200d](?!${JOINED})`, "gv");

/** A text that holds nothing which turns the writing around it or is not seen; what emoji and scripts need stays, and so do lines. */
export function withoutUnseen(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(UNSEEN, "").replace(FLAG_OR_TAG, "$1").replace(STRAY_JOINER, "");
}

/** A name of a person, a product, a file or a tag as it is kept: {@link cleanText} of one line, {@link withoutUnseen}. */
export const cleanLine = (text: string): string => withoutUnseen(cleanText(text)).replace(/\s+/g, " ").trim();

import { type Locale, normalise } from "../../base/index.ts";
import { isTelling, rootOf, stemOf } from "./stems.ts";

const NEGATOR =
  /^(?:не|нет|нельзя|без|ни|никогда|никто|никому|ничего|ничто|нигде|никак|невозможно|немає|нема|ні|ніколи|ніхто|нікому|нічого|ніде|ніяк|неможливо|жод(?:ен|на|не|ного|ної|ному|ну|ним|ною)|никак(?:ой|ая|ое|ие|ого|их|ую)|not|no|never|without|cannot|none|nobody|nothing|nowhere|nor|neither|unable|[a-z]+n't)$/;
/** "Not more than" sets a bound and denies nothing. */
const COMPARED =
  /^(?:только|лишь|лише|тільки|only|более|больше|менее|меньше|позже|раньше|позднее|більше|менше|пізніше|раніше|more|less|later|earlier|fewer|than)$/;
const TOKEN = /[\p{L}]+(?:['-]\p{L}+)*|[.,;:!?()—]|\s-\s/gu;
const WORD = /^\p{L}/u;
/** So far what is denied is looked for, within its clause. */
const REACH = 4;

/**
 * What a text denies: the root of the first telling word after each word of negation, or of the last one before it where none follows
 * ("вернуть нельзя"); "" where there is none.
 */
export function deniedIn(text: string, locale: Locale): string[] {
  const tokens = normalise(text).match(TOKEN) ?? [];
  const tells = (token: string) => WORD.test(token) && !NEGATOR.test(token) && isTelling(token, locale);
  return tokens.flatMap((token, at) => {
    if (!NEGATOR.test(token) || COMPARED.test(tokens[at + 1] ?? "")) return [];
    const after = untilStop(tokens.slice(at + 1, at + 1 + REACH)).find(tells);
    const denied = after ?? untilStop(tokens.slice(Math.max(at - REACH, 0), at).toReversed()).find(tells);
    return [denied === undefined ? "" : rootOf(stemOf(denied, locale))];
  });
}

function untilStop(tokens: string[]): string[] {
  const end = tokens.findIndex((token) => !WORD.test(token));
  return end < 0 ? tokens : tokens.slice(0, end);
}

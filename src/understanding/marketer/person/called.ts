import type { MarketerLexicon } from "../reading.ts";
import { otherNames } from "./given-names.ts";
import { nameWord } from "./name-word.ts";
import { saidPerson } from "./said-person.ts";

/** Surnames by their ends, in any case: "Ивановой", "Сидоренко", "Шевчука", "Лесницкий". */
const SURNAME =
  /^\p{L}{2,}(?:(?:[оеёє]в|[иыії]н)(?:[аоуеыі]|ой|ою|ої|ій|ым|им|ых|их)?|[сц]ь?к(?:ий|ого|ому|им|ая|ой|ую|а|у|ої|ій|ою)|[ео]нк[оаиуі]|ч?[уюа]к(?:а|у|ові|ом|ом)?|[ое]вич(?:а|у|ем|еві)?)$/iu;

/** Names that without a capital are words of their own: "rich", "любовь", "тема". */
const COMMON =
  /^(?:вер|надежд|надії|надію|любов|слав|свет|світ|роман|тем|темк|ра[йяеію]|пол[яеюі]|сол[яеьиіі]|лик|эм|хоп|ди|лес|лєс|мил|ден|марк)|^(?:rich|will|bill|pat|ray|rob|kit|hope|dot|sue|frank|gene|chuck|drew|jack|al|art|may|don|tom|kat|nat|nan|jo|ken|dan|max|vic|mo)(?:'?s)?$/u;

const isGiven = (word: string): boolean =>
  word.length > 2 && (isCapital(word) || !COMMON.test(word)) && otherNames(nameWord(word)).length > 0;
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isSurname = (word: string): boolean => isCapital(word) && SURNAME.test(word);

/** Whether words are how somebody is called or reached, whether or not the shop knows anybody of that name, and no name of the shop's own. */
export function isCalled(text: string, { names }: Pick<MarketerLexicon, "names">): boolean {
  const said = saidPerson(text);
  if (said === null) return false;
  if (said.typed !== null) return /[@+]/.test(said.typed) || said.typed.replace(/\D/g, "").length >= 9;
  const words = text.match(WORD) ?? [];
  if (words.some(isGiven)) return true;
  const isOfShop = () => names.some((name) => name.names.some((called) => said.name.some(({ fits }) => fits(called))));
  return words.length > 1 && words.every(isCapital) && (words.some(isSurname) || !isOfShop());
}

const WORD = /\p{L}[\p{L}\p{M}'’ʼ-]*/gu;

/**
 * Of words that are no words of the shop those that are, or may be, of somebody's name: given names, surnames, and what has a capital beside one. They
 * stand in the text where they stand in the list.
 */
export function namesAmong(unread: readonly string[], text: string): string[] {
  const words = text.match(WORD) ?? [];
  const isUnread = (word: string | undefined) => word !== undefined && unread.includes(word);
  const sure = new Set(words.filter((word) => isUnread(word) && (isGiven(word) || isSurname(word))));
  const isBeside = (at: number) => [words[at - 1], words[at + 1]].some((word) => word !== undefined && sure.has(word));
  const beside = words.filter((word, at) => isUnread(word) && isBeside(at) && (isCapital(word) || SURNAME.test(word)));
  return [...new Set([...sure, ...beside])];
}

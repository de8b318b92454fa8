import { anywhere, plain, without } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";

const BARE = anywhere(`${inAll((words) => words.complaining)};${inAll((words) => words.fillers)}`);

/** Whether a complaint says what happened, and not only that somebody complains, of what, and about which order. */
export const tellsWhatHappened = (text: string): boolean => /\p{L}{3}/u.test(without(plain(text), BARE));

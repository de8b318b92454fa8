import type { ReadingContext } from "../reading.ts";
import { anywhere, wholly } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { type Message, read, type Verdict } from "./message.ts";

const FILLERS = inAll((words) => words.fillers);
const THERE = inAll((words) => words.stillThere);
const LONG = inAll((words) => words.howLong);
const IS_THERE = anywhere(THERE);
const THERE_ONLY = wholly(`${THERE};${FILLERS}`);
const IS_LONG = anywhere(`${THERE};${LONG}`);
const LONG_ONLY = wholly(`${THERE};${LONG};${FILLERS}`);

/** "Are you still there?", "has everybody forgotten me?", "what place do I have?"; "how long do I wait?" only where a person is waited for. */
export function readStillThere({ text, plain: said }: Message, { waits }: ReadingContext): Verdict {
  const plain = said.replace(/(?<= )\d+ /u, "");
  const asks = waits ? IS_LONG.test(plain) && LONG_ONLY.test(plain) : IS_THERE.test(plain) && THERE_ONLY.test(plain);
  return asks ? [read({ type: "chitchat", kind: "still_there" }, text)] : null;
}

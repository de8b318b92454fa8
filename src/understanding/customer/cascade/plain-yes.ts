import type { ReadingContext } from "../reading.ts";
import { isConditional } from "../rules/assent.ts";
import { plain } from "../words/phrases.ts";
import type { ClauseReading } from "./clause.ts";

/**
 * Where exact values wait for a yes, a yes among other things counts only if all the rest was read too and takes nothing of it back:
 * "yes, but to another address" and "yes. Hm, the colour" do nothing yet.
 */
export function withPlainYes(
  clauses: readonly ClauseReading[],
  text: string,
  { proposal, flow }: ReadingContext,
): readonly ClauseReading[] {
  if (!proposal || clauses.length < 2 || !clauses.some(isYes)) return clauses;
  const isSame = ({ act, slots }: ClauseReading) =>
    act?.command.type === "start_flow" && act.command.flow === flow && slots.length === 0;
  const rest = clauses.filter((clause) => !isYes(clause) && !isSame(clause));
  const isPlain = rest.every((one) => isRead(one) && !takesBack(one)) && !isConditional(withoutQuestions(text, rest));
  return isPlain ? clauses.filter((clause) => !isSame(clause)) : rest;
}

const isYes = ({ act }: ClauseReading): boolean => act?.command.type === "affirm";

const isRead = ({ act, text }: ClauseReading): boolean => act !== null || plain(text) === "";

/** A value by itself is one of what waits, and any other answer is no yes. */
const takesBack = ({ act }: ClauseReading): boolean =>
  act === null || ["deny", "cancel_flow", "choose", "correct_slot"].includes(act.command.type);

/** What a question beside the yes says holds nothing back: "yes. And when is it not too late?". Its "but" stands before it. */
const withoutQuestions = (text: string, rest: readonly ClauseReading[]): string =>
  rest
    .filter(({ text: said, act }) => said.includes("?") && act?.command.type !== "affirm")
    .reduce(
      (left, { text: said }) => left.replace(said, /^\s*(?:но|але|but)(?!\p{L})/iu.test(said) ? " но " : " "),
      text,
    );

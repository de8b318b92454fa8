import type { Command } from "./command.ts";
import type { Offered, Outcome } from "./outcome.ts";
import type { DialogueState, Verdict } from "./state.ts";

type Told = Extract<Outcome, { kind: "told" }>;

/** The values of the two buttons under an answer. */
export const verdictValues = (id: string) => ({ yes: `helped:yes:${id}`, no: `helped:no:${id}` });

/** Whether a command is a verdict on an answer. */
export const judges = (command: Command): boolean => verdictIn(command, false) !== null;

function verdictIn(command: Command, quiet: boolean): Verdict | null {
  const [, word, id] = command.type === "choose" ? (/^helped:(yes|no):(.+)$/s.exec(command.value) ?? []) : [];
  return id === undefined ? null : { id, helped: word === "yes", quiet };
}

/** Puts the verdicts of a message onto the queue; answers how many there are. Beside other requests they are only noted. */
export function takeVerdicts(state: DialogueState, commands: readonly Command[]): number {
  const quiet = !commands.every(judges);
  const verdicts = commands.flatMap((command) => verdictIn(command, quiet) ?? []);
  state.queue.push(...verdicts.map((verdict) => ({ kind: "verdict" as const, verdict })));
  // Who judges does not mind being asked: the next answer asks again.
  if (state.answered && verdicts.some(({ id }) => id === state.answered?.id)) state.answered.asked = false;
  return verdicts.length;
}

/**
 * Keeps a knowledge answer to be judged, and asks whether it helped: not while anything else waits, and not under two answers in a row
 * where the first was left without a word.
 */
export function mayBeJudged(state: DialogueState, outcome: Outcome, id: string): Outcome {
  if (outcome.kind !== "told" || !outcome.judge) return outcome;
  const before = state.answered;
  const isLeft = before?.asked === true;
  const isSame = before?.slug === outcome.judge.slug && before.question === outcome.judge.question;
  const asked = !isLeft && !isSame && !isBusy(state);
  state.answered = { ...outcome.judge, id, asked, past: false };
  return asked ? withVerdicts(outcome, id) : outcome;
}

const isBusy = ({ frames, queue, later, person }: DialogueState): boolean =>
  frames.length > 0 || queue.length > 0 || later.length > 0 || person !== null;

function withVerdicts(told: Told, id: string): Told {
  const { yes, no } = verdictValues(id);
  const verdicts: Offered[] = [
    { label: { reply: "choice-helped" }, value: yes },
    { label: { reply: "choice-not-helped" }, value: no },
  ];
  const last = told.tell.at(-1);
  if (!last) return told;
  return { ...told, tell: [...told.tell.slice(0, -1), { ...last, choices: [...verdicts, ...(last.choices ?? [])] }] };
}

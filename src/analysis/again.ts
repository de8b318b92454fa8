import type { MarketerAnswer } from "./answer.ts";
import { figuresAgain } from "./figures.ts";
import type { AnalysisParts, Asked, Asker } from "./parts.ts";
import { peopleOf } from "./people.ts";
import type { Chat, Step } from "./queries.ts";
import { madeByHand } from "./understand.ts";

/** A step of a chat, told again: what was said (nothing, where it was made by hand), and what it came to. */
export interface TurnAgain {
  text: string;
  /** Words that no clause stands for, also those of the questions that it refines. */
  unread: string[];
  answer: MarketerAnswer;
}

/** A chat that is shown again. */
export interface ChatAgain {
  chat: string;
  turns: TurnAgain[];
}

/** Tells the steps of a chat again: the last with its people or figures as they are now, the others in words alone. */
export async function chatAgain(
  parts: AnalysisParts,
  asker: Asker,
  { id, steps }: Chat,
  asked: Asked,
): Promise<ChatAgain> {
  const turns = steps.map(async (step, at) => ({
    text: step.text,
    unread: step.unread,
    answer: { chat: id, ...(await told(parts, asker, { step, isLast: at === steps.length - 1, asked })) },
  }));
  return { chat: id, turns: await Promise.all(turns) };
}

async function told(
  parts: AnalysisParts,
  asker: Asker,
  { step, isLast, asked }: { step: Step; isLast: boolean; asked: Asked },
): Promise<Omit<MarketerAnswer, "chat">> {
  const { definition, question, unread } = step;
  const read = { ...madeByHand(parts, definition, asked), unread, words: marked(step) };
  const bare = { ...read, act: null, says: [], count: null, people: [], sql: null };
  if (question && !isLast) return { ...bare, description: parts.figures?.tell(question, asked).sentence ?? "" };
  if (question) return { ...bare, ...(await figuresAgain(parts, asker, { question, asked })) };
  return isLast ? { ...bare, ...(await peopleOf(parts, definition, asker, asked)) } : bare;
}

/** Where the words that were not read stand in what was said. */
function marked({ text, unread }: Step): MarketerAnswer["words"] {
  return unread
    .map((word) => ({ from: text.indexOf(word), to: text.indexOf(word) + word.length, use: "unread" as const }))
    .filter(({ from }) => from >= 0)
    .toSorted((one, other) => one.from - other.from)
    .filter(({ from }, at, all) => at === 0 || from >= (all[at - 1]?.to ?? 0));
}

/** Words that begin a question of their own after a joint. */
const ASKS =
  "сколько|скольк\\p{L}+|почем|почём|когда|где|куда|откуда|как|какой|какая|какие|какое|кто|что|можно|нужно|надо|есть ли|во сколько|за сколько|через сколько|" +
  "скільки|коли|де|куди|звідки|як|який|яка|які|яке|хто|що|чи|можна|треба|потрібно|о котрій|за скільки|" +
  "how|when|where|what|which|who|why|can|could|do|does|is|are|will";

/** Where one question ends and another begins: at a question mark, and at a joint before a word that asks. */
const JOINT = new RegExp(
  `[?!;…]+\\s*|\\.\\s+|(?:,\\s*|\\s+)(?:и|а|а еще|а ещё|а также|и еще|и ещё|і|й|та|а ще|і ще|а також|and|and also|also|plus)\\s+(?=(?:${ASKS})(?!\\p{L}))`,
  "iu",
);

/** The questions of a message, each in its own words; the message itself where it asks one thing. More than three are read as one. */
export function questionParts(question: string): string[] {
  const parts = question
    .split(JOINT)
    .map((part) => part.trim())
    .filter((part) => /\p{L}{2}/u.test(part));
  return parts.length > 1 && parts.length <= PARTS ? parts : [question];
}

const PARTS = 3;

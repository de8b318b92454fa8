import type { DialogueState } from "../dialogue/index.ts";

/** Questions of one message that models are asked about; more in one message are answered locally. */
const QUESTIONS_AT_MOST = 3;

/** The questions to the knowledge base that a turn is to serve, as far as models are asked about them. */
export function questionsIn({ queue }: DialogueState): string[] {
  const asked = queue.flatMap((request) =>
    request.kind === "one_shot" && request.command.type === "ask_knowledge" ? [request.command.question] : [],
  );
  return [...new Set(asked)].slice(0, QUESTIONS_AT_MOST);
}

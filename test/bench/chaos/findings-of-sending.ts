import type { ShownMessage } from "../../support/bot-api/index.ts";
import type { Findings, Played } from "./findings.ts";
import type { SaidMessage } from "./rows.ts";

/** Each message that was said stands in its chat, and none more often than it was tried. */
export function copiesOf({ api, customers }: Played, said: readonly SaidMessage[]): Findings {
  const found: Findings = { wrong: [], doubled: 0, cutOff: 0 };
  const chats = Map.groupBy(said, ({ chat }) => chat);
  for (const { person } of customers) {
    const rows = chats.get(String(person.id)) ?? [];
    const shown = api.chat(person.id).filter(({ from }) => from === "bot");
    const again = rows.reduce((sum, { attempts }) => sum + Math.max(attempts - 1, 0), 0);
    const copies = shown.length - rows.length;
    found.wrong.push(...missing(rows, shown, person.id));
    if (copies > again)
      found.wrong.push(`${copies} messages too many in the chat ${person.id}, and ${again} were tried again`);
    found.doubled += Math.max(copies, 0);
    found.cutOff += again;
  }
  const unknown = said.filter(({ chat }) => chat === "");
  return { ...found, wrong: [...found.wrong, ...unknown.map(({ id }) => `message ${id} is in no outbox`)] };
}

function missing(rows: readonly SaidMessage[], shown: readonly ShownMessage[], chat: number): string[] {
  const numbers = new Set(shown.map(({ messageId }) => String(messageId)));
  return rows.flatMap(({ id, sent, receipt }) => {
    if (!sent) return [`message ${id} to ${chat} did not leave`];
    return numbers.delete(receipt ?? "") ? [] : [`message ${id} is not in the chat ${chat}`];
  });
}

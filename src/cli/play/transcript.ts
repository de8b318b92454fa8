import type { Played, Script, ScriptTurn } from "./script.ts";

/** A played conversation for reading: what was said on both sides, and what came of it. */
export function transcript(script: Script, played: Played): string {
  const lines = [`# ${script.id} (${script.channel}${script.as ? `, ${script.as}` : ""})`];
  const answered = script.turns.filter((turn) => !("burst" in turn && turn.burst));
  const replies = new Map(answered.map((turn, index) => [turn, played.turns[index]]));
  for (const turn of script.turns) {
    lines.push(`> ${said(turn)}`);
    const reply = replies.get(turn);
    for (const message of reply?.messages ?? []) {
      lines.push(...message.text.split("\n").map((line) => `  ${line}`));
      if (message.sources.length > 0) lines.push(`  [${message.sources.join(", ")}]`);
      if (message.buttons.length > 0) lines.push(`  ${message.buttons.map((label) => `(${label})`).join(" ")}`);
    }
    const notes = [
      reply?.refused && `refused: ${reply.refused}`,
      reply?.asks && `asks: ${reply.asks}`,
      reply?.handoff && "a person is called",
    ];
    const told = notes.filter(Boolean);
    if (told.length > 0) lines.push(`  — ${told.join("; ")}`);
  }
  return [...lines, ...played.changes.map((change) => `changed: ${JSON.stringify(change)}`)].join("\n");
}

function said(turn: ScriptTurn): string {
  if ("text" in turn) return turn.text;
  const [[kind, value] = ["", ""]] = Object.entries(turn);
  return `[${kind}: ${value}]`;
}

import { leansOnWhatPrecedes, limitsWhatPrecedes } from "./dependence.ts";
import { BULLET } from "./passages.ts";
import type { Reading } from "./reading.ts";
import { sentencesOf } from "./sentences.ts";

/** A sentence, or a whole list with the line that leads into it. */
interface Block {
  text: string;
  /** What stands between it and the one before. */
  joint: " " | "\n";
}

/**
 * A passage cut to some `room` characters: its closest block, those that limit it or that it leans on whatever their length, and then
 * its neighbours, the following ones first, as far as there is room.
 */
export function shortened(text: string, reading: Reading, room: number): string {
  const blocks = blocksOf(text);
  let from = closestOf(blocks, reading);
  let to = from + 1;
  const joined = (start: number, end: number) =>
    blocks.slice(start, end).reduce((sum, { text: next, joint }) => (sum === "" ? next : sum + joint + next), "");
  const leans = () => from > 0 && leansOnWhatPrecedes(blocks[from]?.text ?? "");
  const isLimited = () => to < blocks.length && limitsWhatPrecedes(blocks[to]?.text ?? "");
  while (leans()) from--;
  while (isLimited()) to++;
  while (to < blocks.length && (isLimited() || joined(from, to + 1).length <= room)) to++;
  while (from > 0 && (leans() || joined(from - 1, to).length <= room)) from--;
  return joined(from, to);
}

/** The beginning of a passage: its first block and those that limit it, and as many more as `room` has. */
export function beginning(text: string, room: number): string {
  const [first, ...rest] = blocksOf(text);
  let begun = first?.text ?? "";
  for (const { text: next, joint } of rest) {
    if (!limitsWhatPrecedes(next) && begun.length + next.length >= room) break;
    begun += joint + next;
  }
  return begun;
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split("\n")) {
    const last = blocks.at(-1);
    if (!line.startsWith(BULLET))
      blocks.push(...sentencesOf(line).map((sentence, at): Block => ({ text: sentence, joint: at ? " " : "\n" })));
    else if (last && (last.text.endsWith(":") || last.text.includes(BULLET))) last.text += `\n${line}`;
    else blocks.push({ text: line, joint: "\n" });
  }
  return blocks;
}

function closestOf(blocks: Block[], { said }: Reading): number {
  const closeness = blocks.map(({ text }) =>
    said.reduce((most, each) => (text.includes(each.text) ? Math.max(most, each.closeness) : most), 0),
  );
  return closeness.indexOf(Math.max(...closeness));
}

import { leansOnWhatPrecedes, limitsWhatPrecedes } from "./dependence.ts";
import type { ShelvedArticle } from "./knowledge-index.ts";
import { BULLET, type Passage } from "./passages.ts";
import { sentencesOf } from "./sentences.ts";
import type { Reading } from "./units.ts";

/** Characters of an extract. Only what would make it untrue if it were missing may go over. */
const MOST = 700;
/** How near to the best passage another must come to be quoted beside it. */
const AS_GOOD = 0.85;

/**
 * What an article says to a question, in its own words: the passage that fits best with those that fit as well and those that limit
 * what it says, in the article's order. Lists stay whole.
 */
export function extractOf(article: ShelvedArticle, reading: Reading): string {
  const { passages } = article;
  const chosen = new Set([reading.best]);
  for (const at of [...chosen]) addNeighbours(passages, at, chosen);
  const worth = passages
    .map((_, at) => at)
    .sort((a, b) => (reading.passages[b] ?? 0) - (reading.passages[a] ?? 0) || a - b);
  for (const at of worth) {
    if ((reading.passages[at] ?? 0) < AS_GOOD * (reading.passages[reading.best] ?? 0)) break;
    const more = new Set(chosen).add(at);
    addNeighbours(passages, at, more);
    if (textOf(passages, more).length <= MOST) for (const each of more) chosen.add(each);
  }
  const text = textOf(passages, chosen);
  return text.length <= MOST || chosen.size > 1 ? text : shortened(passages[reading.best], reading);
}

/** Adds the passages of the same section that limit the one at `at`, and the one that it leans on. */
function addNeighbours(passages: Passage[], at: number, chosen: Set<number>): void {
  const heading = passages[at]?.heading;
  const belongs = (place: number) => passages[place] !== undefined && passages[place].heading === heading;
  for (let next = at + 1; belongs(next) && limitsWhatPrecedes(passages[next]?.text ?? ""); next++) chosen.add(next);
  for (let here = at; belongs(here - 1) && leansOnWhatPrecedes(passages[here]?.text ?? ""); here--)
    chosen.add(here - 1);
}

function textOf(passages: Passage[], chosen: ReadonlySet<number>): string {
  const lines: string[] = [];
  passages.forEach((passage, at) => {
    if (!chosen.has(at)) return;
    const isBareList = passage.text.startsWith(BULLET) && passage.heading !== null;
    lines.push(isBareList ? `${passage.heading}:\n${passage.text}` : passage.text);
  });
  return lines.join("\n\n");
}

/** A passage that is too long alone: the closest sentence, grown by its neighbours as far as there is room. */
function shortened(passage: Passage | undefined, reading: Reading): string {
  const blocks = blocksOf(passage?.text ?? "");
  const closeness = blocks.map((block) =>
    Math.max(0, ...reading.said.filter((each) => block.text.includes(each.text)).map((each) => each.closeness)),
  );
  let [from, to] = [0, 0].fill(closeness.indexOf(Math.max(...closeness))) as [number, number];
  const size = () => blocks.slice(from, to + 1).reduce((sum, block) => sum + block.text.length + 1, 0);
  for (let grown = true; grown; ) {
    grown = false;
    const before = blocks[from - 1];
    const after = blocks[to + 1];
    if (before && leansOnWhatPrecedes(blocks[from]?.text ?? "")) [from, grown] = [from - 1, true];
    else if (after && limitsWhatPrecedes(after.text)) [to, grown] = [to + 1, true];
    else if (after && size() + after.text.length <= MOST) [to, grown] = [to + 1, true];
    else if (before && size() + before.text.length <= MOST) [from, grown] = [from - 1, true];
  }
  return blocks
    .slice(from, to + 1)
    .map((block, at) => (at === 0 ? "" : block.joint) + block.text)
    .join("");
}

interface Block {
  text: string;
  /** What stands between it and the one before. */
  joint: " " | "\n";
}

/** The sentences of a text; a list is one block with the line that leads into it. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split("\n")) {
    const last = blocks.at(-1);
    if (line.startsWith(BULLET) && last && /:$|^• /m.test(last.text)) last.text += `\n${line}`;
    else if (line.startsWith(BULLET)) blocks.push({ text: line, joint: "\n" });
    else
      blocks.push(
        ...sentencesOf(line).map((sentence, at): Block => ({ text: sentence, joint: at === 0 ? "\n" : " " })),
      );
  }
  return blocks;
}

import { sentencesOf } from "../sentences.ts";

/** A sentence as a model wrote it, with the numbers of the passages that it cites. */
export interface CitedSentence {
  text: string;
  cites: number[];
  /** What stands between it and the one before. */
  joint: " " | "\n" | "\n\n";
}

const CITES = /\s*[[【](\d+(?:\s*,\s*\d+)*)[\]】]/g;
/** A sentence ends with its citations or with its line. */
const END = /(?:[[【]\d+(?:\s*,\s*\d+)*[\]】][ \t]*)+[.!?…]?(?=[ \t]+[^\s[【])|\n/;
/** What a model writes where the passages do not answer. */
const NOTHING = /^\W*NONE\b/;

/** Cuts what a model writes into sentences as it comes; a sentence is given as soon as the next one begins. */
export async function* citedSentences(pieces: AsyncIterable<string>): AsyncGenerator<CitedSentence> {
  const reader = lineReader();
  let open = "";
  for await (const piece of pieces) {
    open += piece;
    for (let end = END.exec(open); end; end = END.exec(open)) {
      const until = end.index + end[0].length;
      yield* reader(open.slice(0, until));
      open = open.slice(until);
    }
  }
  yield* reader(open);
}

/** Reads sentences one after another; a line that leads into a list is kept for its first item. */
function lineReader(): (written: string) => CitedSentence[] {
  let joint: CitedSentence["joint"] = " ";
  let lead = "";
  return (written) => {
    const line = written.trim();
    const before = joint;
    joint = jointAfter(written, before);
    if (line === "" || NOTHING.test(line)) return [];
    const cites = [...line.matchAll(CITES)].flatMap(([, numbers = ""]) => numbers.split(",").map(Number));
    const text = plain(line.replace(CITES, ""));
    const isItem = text.startsWith("•");
    const led = lead;
    lead = cites.length === 0 && text.endsWith(":") ? text : "";
    if (lead) return [];
    const whole = led && isItem ? [`${led}\n${text}`] : sentencesIn(text);
    return whole.map((one, at) => ({
      text: one,
      cites,
      joint: at > 0 ? " " : isItem && before === " " ? "\n" : before,
    }));
  };
}

/** A number begins no sentence: "Polocko g. 17" is one. */
function sentencesIn(text: string): string[] {
  const sentences: string[] = [];
  for (const one of sentencesOf(text)) {
    if (/^\d/.test(one) && sentences.length > 0) sentences.push(`${sentences.pop()} ${one}`);
    else sentences.push(one);
  }
  return sentences;
}

/** A blank line parts paragraphs. */
function jointAfter(written: string, before: CitedSentence["joint"]): CitedSentence["joint"] {
  if (!written.endsWith("\n")) return written.trim() === "" ? before : " ";
  return written.trim() === "" && before !== " " ? "\n\n" : "\n";
}

/** A line without the marks of Markdown; an item begins with "• ". */
const plain = (line: string): string =>
  line
    .replace(/^#+\s+/, "")
    .replace(/^(?:[-*•]|\d{1,2}[.)])\s+/, "• ")
    .replace(/(\*\*|__)(.+?)\1/g, "$2")
    .replace(/\s+([.,;:!?…])/g, "$1")
    .replace(/[ \t]+/g, " ")
    .trim();

import { isNode, LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import { Refused } from "../base/index.ts";
import { bareWords } from "./stems.ts";

const word = z
  .string("is no word; put it into quotes if it is meant as one")
  .refine((text) => bareWords(text).length === 1, "is not one word");
const list = z.array(word, "is no list of words such as [delivery, shipping]").min(2, "needs two words or more");
const Lists = z.array(list, "is no list of lists of words");

/** Reads the text of a `synonyms/<locale>.yaml`: words that mean one thing, a list each. A mistake is refused with its file and line. */
export function readSynonyms(text: string, file: string): string[][] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw mistake(file, broken.linePos?.[0].line, firstLine(broken.message));
  const read = Lists.safeParse(document.toJS() ?? []);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const [at, place] = issue?.path ?? [];
  const node = document.getIn(issue?.path ?? [], true);
  const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  const what = [
    at === undefined ? "" : `list ${Number(at) + 1}`,
    place === undefined ? "" : `word ${Number(place) + 1}`,
  ];
  throw mistake(file, line, [what.filter(Boolean).join(", "), issue?.message ?? "is wrong"].join(" ").trim());
}

const mistake = (file: string, line = 1, what: string): Refused =>
  new Refused("bad_synonyms", `${file}, line ${line}: ${what}.`);

const firstLine = (message: string): string => (message.split("\n")[0] ?? "").replace(/[.:]$/, "");

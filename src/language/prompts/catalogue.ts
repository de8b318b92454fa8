import { readdir, readFile } from "node:fs/promises";
import { Refused } from "../../base/index.ts";
import { type Prompt, readPrompt } from "./prompt.ts";

/** What every prompt has in common; sections of `prompts/common.md`. */
const COMMON = ["data", "schema", "again"] as const;

/** All prompts by their names, and the words that they share. */
export interface Prompts {
  byName: ReadonlyMap<string, Prompt>;
  /** `data` says what fences are, `schema` how JSON is written where the endpoint knows no schemas, `again` what was wrong with it. */
  common: Record<(typeof COMMON)[number], string>;
}

/** Reads prompts from their files' texts by name ("answer-compose"), `common` among them. */
export function readPrompts(files: Readonly<Record<string, string>>): Prompts {
  const { common, ...own } = files;
  return {
    byName: new Map(Object.entries(own).map(([name, text]) => [name, readPrompt(name, text)])),
    common: commonOf(common ?? ""),
  };
}

/** The texts of a folder's prompts by their names, for {@link readPrompts}. */
export async function promptFiles(folder: URL): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".md") && name !== "README.md");
  const texts = await Promise.all(names.sort().map((name) => readFile(new URL(name, `${folder}/`), "utf8")));
  return Object.fromEntries(names.map((name, at) => [name.slice(0, -".md".length), texts[at] ?? ""]));
}

/** The prompt of this name; a name that is not there is a mistake of the program. */
export function promptOf({ byName }: Prompts, name: string): Prompt {
  const found = byName.get(name);
  if (!found) throw new Error(`there is no prompts/${name}.md`);
  return found;
}

function commonOf(text: string): Prompts["common"] {
  const pieces = text.split(/^# (\w+)\s*$/m).slice(1);
  const section = (name: string) => {
    const at = pieces.findIndex((piece, index) => index % 2 === 0 && piece === name);
    const words = pieces[at + 1]?.trim();
    if (at < 0 || !words) throw new Refused("bad_prompt", `prompts/common.md: the section "# ${name}" is missing.`);
    return words;
  };
  return { data: section("data"), schema: section("schema"), again: section("again") };
}

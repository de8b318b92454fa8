import { promptFiles } from "../language/index.ts";

/** The words for language models that come with Beseda, where there are files. */
export const builtInPrompts = (): Promise<Record<string, string>> =>
  promptFiles(new URL("../../prompts/", import.meta.url));

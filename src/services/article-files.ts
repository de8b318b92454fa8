import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { WriteFile } from "../knowledge/index.ts";

/** Writes articles into a knowledge base's folder, each whole or not at all, and takes them away; false where the folder may not be written. */
export const articleFiles =
  (folder: string): WriteFile =>
  async (name, text) => {
    const path = join(folder, "articles", name);
    try {
      if (text === null) {
        await rm(path, { force: true });
        return true;
      }
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.new`, text);
      await rename(`${path}.new`, path);
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error) return false;
      throw error;
    }
  };

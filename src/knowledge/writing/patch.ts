import { createTwoFilesPatch } from "diff";
import type { Database } from "../../database/index.ts";
import { sha256 } from "../read-articles.ts";
import { type Published, unsettled, versionsOf } from "./queries.ts";
import { nameOf } from "./standing.ts";

/**
 * Publications as a patch for the files' repository (`git apply`); `bases` are the texts that they stand over, by the name of the file.
 * One whose base is not known is a new file, as one over no file is.
 */
function patchOf(published: readonly Published[], bases: ReadonlyMap<string, string>, folder: string): string {
  return published
    .map((version) => {
      const path = `${folder}/${nameOf(version)}`;
      const base = bases.get(nameOf(version));
      const before = base === undefined ? "/dev/null" : `a/${path}`;
      const lines = createTwoFilesPatch(before, `b/${path}`, base ?? "", version.source, "", "").split("\n");
      const head = [`diff --git a/${path} b/${path}`, ...(base === undefined ? ["new file mode 100644"] : [])];
      return [
        ...head,
        ...lines
          .filter((line) => !line.startsWith("===="))
          .map((line) => line.replace(/^(---|\+\+\+) (.*?)\t$/, "$1 $2")),
      ].join("\n");
    })
    .join("");
}

/** What was published and is not in the files yet. */
export async function unwritten(db: Database): Promise<Published[]> {
  return (await unsettled(db)).filter(({ source, base }) => sha256(source) !== base);
}

/** The same as a patch; empty where there is nothing. `folder` is where the articles are in their repository. */
export async function patchOfPublished(db: Database, folder: string): Promise<string> {
  const published = await unwritten(db);
  const bases = new Map<string, string>();
  for (const version of published) {
    const texts = await versionsOf(db, version.locale, version.slug);
    const base = texts.find(({ source }) => sha256(source) === version.base);
    if (base) bases.set(nameOf(version), base.source);
  }
  return patchOf(published, bases, folder);
}

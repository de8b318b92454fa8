import { createTwoFilesPatch } from "diff";
import type { Database } from "../../database/index.ts";
import { sha256 } from "../read-articles.ts";
import { type Published, unsettled, versionsOf } from "./queries.ts";
import { nameOf, TAKEN_BACK } from "./standing.ts";

/**
 * Publications as a patch for the files' repository (`git apply`); `bases` are the texts that they stand over, by the name of the file.
 * One whose base is not known is a new file, as one over no file is.
 */
function patchOf(published: readonly Published[], bases: ReadonlyMap<string, string>, folder: string): string {
  return published
    .map((version) => {
      const path = `${folder}/${nameOf(version)}`;
      const base = bases.get(nameOf(version));
      const isGone = version.source === TAKEN_BACK;
      const [before, after] = [base === undefined ? "/dev/null" : `a/${path}`, isGone ? "/dev/null" : `b/${path}`];
      const lines = createTwoFilesPatch(before, after, base ?? "", version.source, "", "").split("\n");
      const mode = isGone ? ["deleted file mode 100644"] : base === undefined ? ["new file mode 100644"] : [];
      const head = [`diff --git a/${path} b/${path}`, ...mode];
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
  const published = await unsettled(db);
  return published.filter(({ source, base }) => (source === TAKEN_BACK ? base !== null : sha256(source) !== base));
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

import { type ArticleFile, readFileText, sha256 } from "../read-articles.ts";
import type { Published } from "./queries.ts";

/** The text of a version that says that its article was taken back. */
export const TAKEN_BACK = "";

/** The articles that hold, and the publications that the files have caught up with. */
export interface Standing {
  articles: ArticleFile[];
  settled: number[];
}

/**
 * What was published at the desk stands over the file that it was written over, until the files hold another text: the files are the
 * source, and whoever changed them later knew what was published. `published` is the newest of each article that is not settled.
 */
export function standing(files: readonly ArticleFile[], published: readonly Published[]): Standing {
  const articles = new Map(files.map((file) => [nameOf(file), file]));
  const settled: number[] = [];
  for (const version of published) {
    const name = nameOf(version);
    if ((articles.get(name)?.checksum ?? null) !== version.base) settled.push(version.id);
    else if (version.source === TAKEN_BACK) articles.delete(name);
    else articles.set(name, readFileText(version.source, name));
  }
  return { articles: [...articles.values()], settled };
}

/** What a publication over an article has as its base: the checksum of the file that is there, whatever stands over it now. */
export function baseOf(earlier: string | null, newest: Published | null): string | null {
  // Where it was taken back, its file may still be there.
  if (earlier === null) return newest?.source === TAKEN_BACK ? newest.base : null;
  return newest && newest.source === earlier ? newest.base : sha256(earlier);
}

/** The name of an article's file. */
export const nameOf = ({ locale, slug }: { locale: string; slug: string }): string => `${locale}/${slug}.md`;

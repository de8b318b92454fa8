import { type ArticleFile, readFileText, sha256 } from "../read-articles.ts";
import type { Published } from "./queries.ts";

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
    if ((articles.get(name)?.checksum ?? null) === version.base) articles.set(name, readFileText(version.source, name));
    else settled.push(version.id);
  }
  return { articles: [...articles.values()], settled };
}

/** What a publication over an article has as its base: the checksum of the file that is there, whatever stands over it now. */
export function baseOf(earlier: string | null, newest: Published | null): string | null {
  if (earlier === null) return null;
  return newest && newest.source === earlier ? newest.base : sha256(earlier);
}

/** The name of an article's file. */
export const nameOf = ({ locale, slug }: { locale: string; slug: string }): string => `${locale}/${slug}.md`;

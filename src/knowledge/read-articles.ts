import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { LOCALES } from "../base/index.ts";
import { type Article, mistake, readArticle } from "./article.ts";

/** An article with the text of its file, and the SHA-256 of that. */
export interface ArticleFile extends Article {
  source: string;
  checksum: string;
}

/** The article of a file's text; `<locale>/<slug>.md` is its name. */
export function readFileText(source: string, file: string): ArticleFile {
  return { ...inItsPlace(readArticle(source, file), file), source, checksum: sha256(source) };
}

/** Reads every `<locale>/<slug>.md` of a folder, by locale and slug. The first mistake is refused with its file and field. */
export async function readArticles(folder: string): Promise<ArticleFile[]> {
  const articles: ArticleFile[] = [];
  for (const locale of LOCALES) {
    for (const name of await articleNames(join(folder, locale))) {
      const file = `${locale}/${name}`;
      articles.push(readFileText(await readFile(join(folder, file), "utf8"), file));
    }
  }
  return articles;
}

async function articleNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  return names.filter((name) => name.endsWith(".md")).sort();
}

function inItsPlace(article: Article, file: string): Article {
  const place = `${article.locale}/${article.slug}.md`;
  if (place !== file) throw mistake(file, `its locale and slug say ${place}`);
  return article;
}

/** In hex. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { LOCALES } from "../base/index.ts";
import { type Article, mistake, readArticle } from "./article.ts";

/** An article with the SHA-256 of its file. */
export interface ArticleFile extends Article {
  checksum: string;
}

/** Reads every `<locale>/<slug>.md` of a folder, by locale and slug. The first mistake is refused with its file and field. */
export async function readArticles(folder: string): Promise<ArticleFile[]> {
  const articles: ArticleFile[] = [];
  for (const locale of LOCALES) {
    for (const name of await articleNames(join(folder, locale))) {
      const file = `${locale}/${name}`;
      const text = await readFile(join(folder, file), "utf8");
      articles.push({ ...inItsPlace(readArticle(text, file), file), checksum: sha256(text) });
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

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

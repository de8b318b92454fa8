import slugify from "slugify";
import { stringify } from "yaml";
import * as z from "zod";
import { cleanLine, LOCALES } from "../../base/index.ts";
import { frontMatterOf } from "../article.ts";
import { AUDIENCES } from "../hit.ts";

const line = z.string().overwrite(cleanLine).max(300);
const day = z.iso.date().nullable();

/** What a person fills in of an article: the rest of its front matter stays as it was. */
export const ArticleForm = z.object({
  title: line,
  slug: z.string().trim().max(120),
  locale: z.enum(LOCALES),
  asks: z.array(line).max(200),
  tags: z.array(line).max(50),
  audience: z.enum(AUDIENCES),
  /** Days in the shop's own time, both included; null is open. */
  validFrom: day,
  validTo: day,
  /** Markdown; a request of this much Cyrillic is as long as one may be. */
  text: z.string().max(12_000),
});
/** See the schema of the same name. */
export type ArticleForm = z.infer<typeof ArticleForm>;

/** The form of a file's text, whatever is missing in it. */
export function formOf(source: string): ArticleForm {
  const { front, text } = frontMatterOf(source);
  const read = Loose.parse(front);
  return { ...read, validFrom: read.valid_from, validTo: read.valid_to, text: text.trim() };
}

/** A file's text: the form over the front matter of an earlier text, whose other fields stay. */
export function sourceOf(form: ArticleForm, earlier = ""): string {
  const { validFrom: valid_from, validTo: valid_to, text, ...own } = form;
  const lines = { asks: filled(form.asks), tags: filled(form.tags) };
  const all = { ...frontMatterOf(earlier).front, ...own, ...lines, valid_from, valid_to };
  const front = Object.fromEntries(Object.entries(all).filter(([key, value]) => !isUsual(key, value)));
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${text.trim()}\n`;
}

/** The slug that a title makes, in small Latin letters; of a title without any, one that says nothing. */
export const slugOf = (title: string): string =>
  slugify(title, { lower: true, strict: true }).slice(0, 80) || "article";

const filled = (lines: string[]): string[] => lines.filter((one) => one !== "");

/** What an article is without saying so. */
const isUsual = (key: string, value: unknown): boolean =>
  value === null || (key === "audience" && value === "customers") || (Array.isArray(value) && value.length === 0);

const texts = z.array(z.coerce.string()).catch([]);
const Loose = z.object({
  title: z.coerce.string().catch(""),
  slug: z.coerce.string().catch(""),
  locale: z.enum(LOCALES).catch("en"),
  asks: texts,
  tags: texts,
  audience: z.enum(AUDIENCES).catch("customers"),
  valid_from: day.catch(null),
  valid_to: day.catch(null),
});

import { parse } from "yaml";
import * as z from "zod";
import { cleanLine, LOCALES, Refused } from "../base/index.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { AUDIENCES } from "./hit.ts";
import { cutPassages, type Passage } from "./passages.ts";
import { faultOf, Regions } from "./region/regions.ts";

const line = z.string().overwrite(cleanLine).min(1).max(300);
const day = z.iso.date();

/** The front matter of an article. Days are in the shop's own time; both are included. */
const FrontMatter = z.strictObject({
  title: line,
  locale: z.enum(LOCALES),
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "small Latin letters, digits and single hyphens"),
  tags: z.array(line).default([]),
  asks: z.array(line).default([]),
  audience: z.enum(AUDIENCES).default("customers"),
  valid_from: day.nullable().default(null),
  valid_to: day.nullable().default(null),
  url: z.url().nullable().default(null),
  /** Parts that hold for some places only. */
  regions: Regions.default([]),
  /** What is asked where such a part is meant and nothing tells the place. None: it is not asked. */
  where: line.nullable().default(null),
});

/** One article, read and cut. */
export interface Article extends z.infer<typeof FrontMatter> {
  passages: Passage[];
}

/** Reads an article from the text of its file. A mistake is refused with one sentence that names the file and the field. */
export function readArticle(text: string, file: string): Article {
  const { data, content } = split(text, file);
  const read = FrontMatter.safeParse(data);
  if (!read.success) throw mistake(file, read.error.issues.map(describe).join("; "));
  const article = { ...read.data, passages: cutPassages(content) };
  if (article.passages.length === 0) throw mistake(file, "there is no text below the front matter");
  if (article.valid_from && article.valid_to && article.valid_from > article.valid_to)
    throw mistake(file, `valid_from ${article.valid_from} is after valid_to ${article.valid_to}`);
  const fault = faultOf(article.regions, new Set(article.passages.map(({ heading }) => heading)));
  if (fault) throw mistake(file, fault);
  return article;
}

/** The front matter of a text, as far as it can be read, and what stands below it. */
export function frontMatterOf(source: string): { front: Record<string, unknown>; text: string } {
  try {
    const { data, content } = split(source, "");
    return { front: z.record(z.string(), z.unknown()).catch({}).parse(data), text: content };
  } catch {
    return { front: {}, text: source };
  }
}

/** A refusal that names the article's file. */
export const mistake = (file: string, what: string): Refused => new Refused("article", `The article ${file}: ${what}.`);

function split(text: string, file: string): { data: unknown; content: string } {
  const { front, content } = splitFrontMatter(text);
  try {
    return { data: front === null ? {} : (parse(front) ?? {}), content };
  } catch (error) {
    throw mistake(file, `its front matter is not YAML, ${error instanceof Error ? firstLine(error.message) : ""}`);
  }
}

const firstLine = (message: string): string => (message.split("\n")[0] ?? "").replace(/[.:]$/, "");

function describe(issue: z.core.$ZodIssue): string {
  const field = issue.path.join(".");
  return field === "" ? issue.message : `the field ${field}: ${issue.message}`;
}

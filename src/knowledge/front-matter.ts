const FENCE = "---";

/**
 * A text's front matter, between two lines of three hyphens, and what stands below it; null where it begins with none. Only YAML is
 * known: a language named after the hyphens, which other readers would run as a program, makes the line no fence.
 */
export function splitFrontMatter(text: string): { front: string | null; content: string } {
  const source = text.replace(/^\uFEFF/, "");
  const lines = source.split("\n");
  if (lines[0]?.trimEnd() !== FENCE) return { front: null, content: source };
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === FENCE);
  const last = end < 0 ? lines.length : end;
  return { front: lines.slice(1, last).join("\n"), content: lines.slice(last + 1).join("\n") };
}

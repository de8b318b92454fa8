const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A letter's text as simple HTML: its paragraphs and line ends, and nothing that the text itself could add. */
export function htmlOf(text: string): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((one) => `<p>${escaped(one).replaceAll("\n", "<br>")}</p>`);
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${paragraphs.join("")}</body></html>`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

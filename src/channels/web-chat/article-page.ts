import { html } from "hono/html";
import type { Locale } from "../../base/index.ts";
import type { WholeArticle } from "../../knowledge/index.ts";
import { ARTICLE_STYLE_PATH } from "./article-style.ts";

/** The mark of a list's item in a passage. */
const BULLET = "• ";

/** Where customers read an article that has no address of its own: a path of this service. */
export const articlePath = (locale: Locale, slug: string): string => `/help/${locale}/${slug}`;

/** An article as a page to read, with the chat on it. */
export function articlePage({ reference: { title, locale }, passages }: WholeArticle) {
  const sections = Map.groupBy(passages, (passage) => passage.heading);
  return html`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${ARTICLE_STYLE_PATH}" />
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      ${[...sections].map(([heading, own]) => [heading ? html`<h2>${heading}</h2>` : "", own.map(({ text }) => blocks(text))])}
    </main>
    <script src="/widget.js" data-language="${locale}" async></script>
  </body>
</html>
`;
}

/** Between a price and its sign no line may break. */
const PRICE = /(\d) (?=[€₴₽$%])/g;

/** A passage's paragraphs and lists. */
function blocks(text: string) {
  return text
    .replace(PRICE, "$1\u00a0")
    .split(/\n(?!• )/)
    .map((block) => {
      const lines = block.split("\n");
      const items = lines.filter((line) => line.startsWith(BULLET)).map((line) => line.slice(BULLET.length));
      const lead = lines[0]?.startsWith(BULLET) ? "" : html`<p>${lines[0]}</p>`;
      return [lead, items.length > 0 ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : ""];
    });
}

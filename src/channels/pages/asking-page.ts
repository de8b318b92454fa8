import { html } from "hono/html";
import type { Locale } from "../../base/index.ts";

/** A page that a link in a letter opens: what it is about, and one button where there is something to ask. */
interface AskingPage {
  locale: Locale;
  title: string;
  text: string;
  /** Null where nothing is asked. It posts to the page's own address. */
  button: string | null;
}

/** What a link in a letter opens is kept and listed by nobody. */
export const PRIVATE = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };

/** The page's only form is its own button. */
export const ASKING_HEADERS = {
  ...PRIVATE,
  "Content-Security-Policy":
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
};

/** The page; `style` is the address of its looks. */
export const askingPage = ({ locale, title, text, button }: AskingPage, style: string) => html`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${style}" />
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${text}</p>
      ${button === null ? "" : html`<form method="post"><button>${button}</button></form>`}
    </main>
  </body>
</html>
`;

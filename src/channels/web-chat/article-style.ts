/** Where {@link ARTICLE_STYLE} is served. */
export const ARTICLE_STYLE_PATH = "/help/style.css";

/** The looks of an article's page, in the colours of the chat. */
export const ARTICLE_STYLE = `
:root {
  --ground: #fffdfb;
  --ink: #2a211b;
  --soft: #74665a;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #1b1714;
    --ink: #f2eae2;
    --soft: #ad9e91;
  }
}
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 400 17px / 1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word;
}
main {
  max-width: 38em;
  margin: 0 auto;
  padding: clamp(32px, 8vw, 80px) 24px 120px;
}
h1 {
  margin: 0 0 0.8em;
  font-size: clamp(28px, 6vw, 38px);
  font-weight: 650;
  line-height: 1.2;
  letter-spacing: -0.015em;
  text-wrap: balance;
}
h2 {
  margin: 2em 0 0.5em;
  font-size: 20px;
  line-height: 1.3;
}
p,
ul {
  margin: 0 0 0.8em;
}
ul {
  padding-left: 1.1em;
}
li {
  margin: 0.3em 0;
}
li::marker {
  color: var(--soft);
}
`;

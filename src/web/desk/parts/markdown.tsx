import ReadMarkdown from "markdown-to-jsx/react";
import type { ReactNode } from "react";
import { Away } from "./linked.tsx";

const heading = ({ children }: { children?: ReactNode }) => <h3>{children}</h3>;

/** What is made of a text's marks: headings stand below the page's own, links leave the page as it is, pictures are only named. */
const OPTIONS = {
  disableParsingRawHTML: true,
  disableFrontmatter: true,
  forceBlock: true,
  overrides: {
    a: ({ href, children }: { href?: string; children?: ReactNode }) => <Away href={href ?? null}>{children}</Away>,
    img: ({ alt }: { alt?: string }) => <em>{alt}</em>,
    h1: heading,
    h2: heading,
    h3: heading,
    h4: heading,
    h5: heading,
    h6: heading,
  },
};

/** A Markdown text as it is read. Markup in it is words, as everything else; a comment is left out, as customers do not see it either. */
export function Markdown({ text, lang, className }: { text: string; lang: string; className: string | undefined }) {
  return (
    <div className={className} lang={lang} dir="auto">
      <ReadMarkdown options={OPTIONS}>{text.replace(/<!--[\s\S]*?-->/g, "")}</ReadMarkdown>
    </div>
  );
}

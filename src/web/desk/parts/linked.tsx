import type { ReactNode } from "react";
import { linkify, webAddress } from "../../widget/linkify.ts";
import { useWords } from "../words/context.tsx";

/** A text with its addresses as links. */
export const Linked = ({ text }: { text: string }) =>
  linkify(text).map(({ text: piece, href }, at) =>
    href ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
      <Away key={at} href={href}>
        {piece}
      </Away>
    ) : (
      piece
    ),
  );

/** A link that leaves the desk as it is. What is no web address and no address of this server is only shown. */
export function Away({ href, children }: { href: string | null; children: ReactNode }) {
  const { common } = useWords();
  if (href?.startsWith("mailto:")) return <a href={href}>{children}</a>;
  const address = webAddress(href, location.origin);
  if (!address) return <span>{children}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" title={common.newTab}>
      {children}
    </a>
  );
}

import type { Telling } from "../dialogue/index.ts";
import { articleOf } from "../knowledge/index.ts";
import type { TellContext } from "./acts/act.ts";
import { seenBy } from "./seen-by.ts";

/** The article in which more of it stands, as the source of something said; nothing where the shop has none of that name. */
export function articleBeside(context: TellContext, slug: string | undefined): Pick<Telling, "sources"> {
  const found = slug === undefined ? null : articleOf(context.shop.knowledge, slug, seenBy(context));
  if (!found) return {};
  const { title, url } = found.hit.article;
  return { sources: [{ slug: found.hit.article.slug, title, url }] };
}

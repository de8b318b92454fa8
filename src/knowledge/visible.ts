import type { SearchOptions } from "./hit.ts";
import type { ShelvedArticle } from "./knowledge-index.ts";

/** Whether an article is for the audience, and in force on the day that it is in the shop's time zone. */
export function visibleOn(options: Pick<SearchOptions, "at" | "audience" | "timezone">) {
  let today: string | null = null;
  const isInForce = ({ validFrom, validTo }: ShelvedArticle): boolean => {
    if (validFrom === null && validTo === null) return true;
    today ??= dayOf(options.at, options.timezone ?? "UTC");
    return (validFrom === null || validFrom <= today) && (validTo === null || today <= validTo);
  };
  return (article: ShelvedArticle | undefined): article is ShelvedArticle =>
    article !== undefined && (article.audience === "customers" || options.audience === "staff") && isInForce(article);
}

/** The day as ISO text: Sweden writes it so. */
function dayOf(at: Date, timezone: string): string {
  return at.toLocaleDateString("sv-SE", { timeZone: timezone });
}

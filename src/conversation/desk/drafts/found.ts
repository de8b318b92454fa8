import type { Shop } from "../../../capabilities/index.ts";
import type { Database } from "../../../database/index.ts";
import type { ShopLexicon } from "../../../understanding/index.ts";

/** A draft that is suggested, and where it comes from. */
export interface Suggestion {
  id: string;
  text: string;
  /** Marks in the text that somebody has to fill in before it is sent. */
  gaps: string[];
  source:
    | { kind: "article"; slug: string; title: string; url: string | null }
    | { kind: "earlier"; conversationId: string; seq: number; at: Date; by: string | null };
}

/** What suggesting works with. */
export interface DraftParts {
  db: Database;
  shop: Shop & { lexicon: ShopLexicon };
}

/** A draft before it is shown; `score` is how likely it answers. */
export interface Found {
  text: string;
  score: number;
  source: Suggestion["source"] & { messageId?: string };
}

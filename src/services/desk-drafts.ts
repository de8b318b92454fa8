import type { Clock } from "../base/index.ts";
import { readConversation, type Suggestion, skipDraft, suggestDrafts } from "../conversation/index.ts";
import type { Database } from "../database/index.ts";
import type { DraftsPort } from "../desk/index.ts";
import type { ReadShop } from "./shop.ts";
import { articleFinder, type FindArticle, linked } from "./source-link.ts";

/** Drafts of answers, as the desk needs them. */
export function makeDraftsPort({ db, clock, shop }: { db: Database; clock: Clock; shop: ReadShop }): DraftsPort {
  const find = articleFinder(shop, clock);
  return {
    async suggest(id, staff) {
      const suggested = await suggestDrafts({ db, shop: await shop() }, { id, staff, at: clock() });
      return Promise.all(
        suggested.map(async ({ source, ...draft }) => ({ ...draft, from: await fromOf(source, find) })),
      );
    },
    async skip(id, { draft, staff }) {
      // A thread that was joined into another one is known by the id of that one.
      const conversationId = (await readConversation(db, id))?.id ?? id;
      await skipDraft(db, { id: draft, conversationId, staff, at: clock() });
    },
  };
}

async function fromOf(source: Suggestion["source"], find: FindArticle) {
  if (source.kind === "article") {
    const { title, url } = await linked(source, find);
    return { kind: source.kind, title, url };
  }
  const { kind, conversationId: conversation, seq, at, by } = source;
  return { kind, conversation, seq, at: at.toISOString(), by };
}

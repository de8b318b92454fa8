import type { Clock } from "../base/index.ts";
import { assistIn, deskThread, readConversation } from "../conversation/index.ts";
import type { Database } from "../database/index.ts";
import type { AssistPort } from "../desk/index.ts";
import type { Models } from "../language/index.ts";
import { textOf } from "./desk-message.ts";
import type { ReadShop } from "./shop.ts";

/** Messages of a thread that a model is told. */
const MESSAGES = 40;

/** The language model as the desk needs it. */
export function makeAssistPort(parts: { db: Database; clock: Clock; shop: ReadShop; models: Models }): AssistPort {
  const { db, clock, shop, models } = parts;
  const { model } = models;
  return {
    model: model?.name ?? null,
    async help(id, asked) {
      const row = model && (await readConversation(db, id));
      if (!row) return null;
      const thread = asked.what === "translation" ? [] : await deskThread(db, row.id, { limit: MESSAGES });
      const lines = thread.map(({ author, content }) => ({ from: author, text: textOf(content) }));
      return assistIn({ db, model, shop: await shop() }, row, { lines, asked }, clock());
    },
  };
}

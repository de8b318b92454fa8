import { expect, test } from "vitest";
import { takeConversation } from "../../src/conversation/index.ts";
import { makeDraftsPort } from "../../src/services/desk-drafts.ts";
import { hire, idOf } from "../conversation/desk/staff.ts";
import { openStage } from "../conversation/stage.ts";

const stage = await openStage();
const { db } = stage;
const olga = await hire(db, "Olga");
const shop = async () => ({
  ...stage.shop,
  lexicon: { orderShapes: [], products: [], categories: [], cities: [], topics: [], fields: [] },
});
const port = makeDraftsPort({ db, clock: () => stage.now, shop });

async function held(question: string): Promise<string> {
  const visitor = await stage.visitor();
  await visitor.say({ type: "hand_off", reason: "asked" });
  const id = await idOf(db, visitor);
  await takeConversation(db, { id, staff: olga, force: false, at: stage.now });
  await visitor.post({ kind: "text", text: question });
  return id;
}

test("the desk is told a draft with the page of its article, and puts it aside once for all", async () => {
  const id = await held("How much is delivery?");
  const [draft] = await port.suggest(id, olga);
  expect(draft?.from).toEqual({ kind: "article", title: "Delivery in Lithuania", url: "/help/en/delivery" });
  expect(draft?.gaps).toEqual([]);
  const by = { draft: draft?.id ?? "", staff: olga };
  await port.skip(id, by);
  await port.skip(id, by);
  expect(await port.suggest(id, olga)).toEqual([]);
  await expect(port.skip(crypto.randomUUID(), by)).rejects.toMatchObject({ code: "not_found" });
});

test("the look-up of earlier questions goes by their index", async () => {
  await db`
    insert into messages (id, conversation_id, channel, author, content, at)
    select gen_random_uuid(), (select id from conversations limit 1), 'web', 'person', '{"text":"."}', ${stage.now} from generate_series(1, 3000)`;
  await db`
    insert into earlier_answers (message_id, answer_ids, locale, stems, at)
    select id, array[id], 'en', array['s' || seq % 500, 't' || seq], at from messages where content ->> 'text' = '.'`;
  await db`analyze earlier_answers`;
  const plan = await db<Record<string, string>[]>`
    explain select message_id from earlier_answers where locale = 'en' and stems && array['s7', 't12']`;
  expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toContain("earlier_answers_stems");
});

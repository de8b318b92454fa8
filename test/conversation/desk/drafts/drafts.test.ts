import { beforeEach, describe, expect, test } from "vitest";
import type { Locale } from "../../../../src/base/index.ts";
import { forgetDrafts } from "../../../../src/conversation/desk/drafts/queries.ts";
import {
  answerCustomer,
  countDrafts,
  gatherAnswers,
  retractAnswer,
  skipDraft,
  suggestDrafts,
  takeConversation,
} from "../../../../src/conversation/index.ts";
import { MONDAY } from "../../shop.ts";
import { type Known, openStage, type Visitor } from "../../stage.ts";
import { hire, idOf } from "../staff.ts";

const stage = await openStage();
const { db } = stage;
const olga = await hire(db, "Olga");
const petro = await hire(db, "Petro");
const lexicon = { orderShapes: ["99999"], products: [], categories: [], cities: [], topics: [], fields: [] };
const minutes = (count: number) => new Date(MONDAY.getTime() + count * 60_000);
const DAY = { from: minutes(-1), to: minutes(24 * 60) };

beforeEach(async () => {
  stage.now = MONDAY;
  await db`delete from suggested_drafts`;
  await db`delete from earlier_answers`;
});

const newKey = () => crypto.randomUUID();
const suggest = (id: string, staff = olga) =>
  suggestDrafts({ db, shop: { ...stage.shop, lexicon } }, { id, staff, at: stage.now });
const say = (id: string, text: string, draft?: string, { clientId = newKey(), staff = olga } = {}) =>
  answerCustomer(db, { id, staff, clientId, text, draft, at: stage.now });
const gather = () => gatherAnswers(db, { ...stage.shop, lexicon }, stage.now);

/** Somebody asks for a person, who takes the conversation, and then asks something. */
async function asking(question: string, { as = null, language = "en" }: { as?: Known | null; language?: Locale } = {}) {
  const visitor: Visitor = await stage.visitor(as, { language });
  await visitor.say({ type: "hand_off", reason: "asked" });
  const id = await idOf(db, visitor);
  await takeConversation(db, { id, staff: olga, force: false, at: stage.now });
  await visitor.post({ kind: "text", text: question });
  return { id, visitor };
}

/** A conversation that was asked, answered and closed. */
async function closed(question: string, answers: string[], who: { as?: Known | null; language?: Locale } = {}) {
  const { id, visitor } = await asking(question, who);
  for (const text of answers) await say(id, text);
  await db`update conversations set owner = 'bot', held_by = null, closed_at = ${stage.now}, closed_by = ${olga} where id = ${id}`;
  await gather();
  return { id, visitor };
}

const LID = "Can I buy a spare lid for my kettle?";
const LID_ANSWER = "Lids can be had apart from the kettle, tell us which model it is.";

describe("drafts for whoever answers", () => {
  test("an article's words with its title, where one answers", async () => {
    const { id } = await asking("How much is delivery?");
    expect(await suggest(id)).toMatchObject([
      {
        text: "Delivery by courier in Lithuania costs €4.50. Orders from €60 are delivered free of charge.",
        gaps: [],
        source: { kind: "article", slug: "delivery", title: "Delivery in Lithuania" },
      },
    ]);
  });

  test("what a person answered to a like question in a closed conversation: when, by whom, where", async () => {
    stage.now = minutes(-600);
    const before = await closed(LID, ["One moment.", LID_ANSWER]);
    stage.now = MONDAY;
    const { id } = await asking("my kettle needs a spare lid");
    const [draft, ...others] = await suggest(id);
    expect(others).toEqual([]);
    expect(draft).toMatchObject({
      text: `One moment.\n${LID_ANSWER}`,
      source: { kind: "earlier", conversationId: before.id, at: minutes(-600), by: "Olga" },
    });
  });

  test("nothing of the other customer's, whoever they were", async () => {
    const anna = await stage.customer({ first_name: "Ксандра", last_name: "Мельниченко", email: "xandra@example.com" });
    await closed(LID, ["Ksandra, lids can be had apart, Melnichenko picked one up at 17 Elm Road."], { as: anna });
    await closed("Is there a spare lid for the kettle?", ["Write to xandra@example.com, the kettle lid is there."], {
      as: anna,
    });
    await closed("do you have a spare kettle lid", [
      "Gulnaz, lids can be had apart from the kettle, tell us its model.",
    ]);
    const { id } = await asking("a spare lid for the kettle please");
    const texts = (await suggest(id)).map(({ text }) => text);
    expect(texts).toEqual(["Lids can be had apart from the kettle, tell us its model."]);
  });

  test("only what is in the customer's language, and not from their own conversation", async () => {
    const { id, visitor } = await closed(LID, [LID_ANSWER]);
    await closed("Can I buy a spare lid for my kettle, пожалуйста?", [LID_ANSWER], { language: "ru" });
    await db`update conversations set closed_at = null where id = ${id}`;
    await takeConversation(db, { id, staff: olga, force: false, at: stage.now });
    await visitor.post({ kind: "text", text: "about the spare lid for my kettle again" });
    expect(await suggest(id)).toEqual([]);
  });

  test("none where nobody waits, where the bot answers, or for a colleague; a thank-you is no question", async () => {
    const { id, visitor } = await asking("How much is delivery?");
    expect(await suggest(id, petro)).toEqual([]);
    await say(id, "€4.50");
    expect(await suggest(id)).toEqual([]);
    await visitor.post({ kind: "text", text: "ok, thank you" });
    expect(await suggest(id)).toEqual([]);
    const other = await stage.visitor();
    await other.say("How much is delivery?");
    expect(await suggest(await idOf(db, other))).toEqual([]);
    await expect(suggest(newKey())).rejects.toMatchObject({ code: "not_found" });
  });

  test("not what the bot has told already", async () => {
    const visitor = await stage.visitor();
    await visitor.say("How much is delivery?");
    await visitor.say({ type: "hand_off", reason: "asked" });
    const id = await idOf(db, visitor);
    await takeConversation(db, { id, staff: olga, force: false, at: stage.now });
    expect(await suggest(id)).toEqual([]);
  });

  test("an answer that was taken back is offered no more, and what was deleted with a customer is gone", async () => {
    const { id: before } = await closed(LID, [LID_ANSWER]);
    const { id } = await asking(LID);
    expect(await suggest(id)).toHaveLength(1);
    const [said] = await db<
      { seq: number }[]
    >`select seq from messages where conversation_id = ${before} and author = 'person'`;
    await retractAnswer(db, { seq: said?.seq ?? 0, staff: olga, at: stage.now, takeBack: async () => {} });
    expect(await suggest(id)).toEqual([]);
    await db`delete from messages where conversation_id = ${before}`;
    expect(await db`select * from earlier_answers`).toHaveLength(0);
  });
});

describe("what became of a draft", () => {
  const outcomes = () => db`select kind, topic, outcome, changed, settled_by from suggested_drafts order by kind`;

  test("sent as it was, edited with how much, and what was passed over beside it", async () => {
    await closed("How much is delivery by courier?", ["Delivery is four and a half euro, free from sixty."]);
    const { id } = await asking("How much is delivery?");
    const drafts = await suggest(id);
    const article = drafts.find(({ source }) => source.kind === "article");
    await say(id, article?.text ?? "", article?.id);
    expect(await outcomes()).toMatchObject([
      { kind: "article", topic: "delivery", outcome: "sent", changed: 0, settled_by: olga },
      { kind: "earlier", topic: "delivery", outcome: "ignored", changed: null },
    ]);
    const next = await asking("How much is delivery?");
    const [first] = (await suggest(next.id)).filter(({ source }) => source.kind === "article");
    await say(next.id, `${first?.text} Anything else?`, first?.id);
    const [edited] = await db<{ outcome: string; changed: number }[]>`
      select outcome, changed from suggested_drafts where id = ${first?.id ?? ""}`;
    expect(edited?.outcome).toBe("edited");
    expect(edited?.changed).toBeGreaterThan(0);
    expect(edited?.changed).toBeLessThan(0.3);
  });

  test("once, whatever windows, retries and replicas do", async () => {
    const { id } = await asking("How much is delivery?");
    const [[one], [other]] = await Promise.all([suggest(id), suggest(id)]);
    expect(one?.id).toBe(other?.id);
    const clientId = newKey();
    const text = one?.text ?? "";
    await Promise.all([say(id, text, one?.id, { clientId }), say(id, text, one?.id, { clientId })]);
    await say(id, "And something else", one?.id);
    await skipDraft(db, { id: one?.id ?? "", conversationId: id, staff: petro, at: stage.now });
    expect(await outcomes()).toMatchObject([{ outcome: "sent", changed: 0, settled_by: olga }]);
  });

  test("one that was skipped is hidden; one that was passed over and is sent later was sent", async () => {
    const { id, visitor } = await asking("How much is delivery?");
    const [draft] = await suggest(id);
    const skipped = { id: draft?.id ?? "", conversationId: id, staff: olga, at: stage.now };
    await skipDraft(db, skipped);
    await skipDraft(db, skipped);
    expect(await suggest(id)).toEqual([]);
    await expect(skipDraft(db, { ...skipped, conversationId: newKey() })).rejects.toMatchObject({ code: "not_found" });
    await say(id, "A moment, please");
    await visitor.post({ kind: "text", text: "So how much is delivery?" });
    const [again] = await suggest(id);
    await say(id, "I am looking it up");
    await say(id, again?.text ?? "", again?.id);
    expect(await countDrafts(db, DAY)).toMatchObject([
      { topic: "delivery", kind: "article", settled: 2, sent: 1, skipped: 1 },
    ]);
  });

  test("a draft with gaps is not sent before they are filled in", async () => {
    await closed(LID, ["Lids are with our partner Zbigniew, tell him the model of the kettle that you have."]);
    const { id } = await asking(LID);
    const [draft] = await suggest(id);
    expect(draft?.gaps).toEqual(["[name]"]);
    await expect(say(id, draft?.text ?? "", draft?.id)).rejects.toMatchObject({ code: "gaps_left" });
    await say(id, (draft?.text ?? "").replace("[name]", "Kettle & Co"), draft?.id);
    expect(await outcomes()).toMatchObject([{ kind: "earlier", outcome: "edited" }]);
  });

  test("what is skipped often on a topic stands behind, then is not offered, until that is long ago", async () => {
    await closed("How much is the delivery?", ["Delivery is four and a half euro, free from sixty."]);
    const kinds = async () => {
      const { id } = await asking("How much is the delivery?");
      const drafts = await suggest(id);
      await db`delete from suggested_drafts where conversation_id = ${id}`;
      return drafts.map(({ source }) => source.kind);
    };
    expect(await kinds()).toEqual(["earlier", "article"]);
    const skip = (count: number) => db`
      insert into suggested_drafts (id, conversation_id, kind, source, topic, locale, shown_at, shown_to, outcome, settled_at, settled_by)
      select gen_random_uuid(), (select id from conversations limit 1), 'earlier', 'elsewhere', 'delivery', 'en', ${MONDAY}, ${olga}, 'skipped',
        ${MONDAY}, ${olga} from generate_series(1, ${count}::int)`;
    await skip(5);
    expect(await kinds()).toEqual(["article", "earlier"]);
    await skip(5);
    expect(await kinds()).toEqual(["article"]);
    stage.now = minutes(91 * 24 * 60);
    expect(await kinds()).toEqual(["earlier", "article"]);
  });
});

test("with a customer go the words that were offered to them, and those that were made of theirs", async () => {
  const { id: before } = await closed(LID, [LID_ANSWER]);
  const [one, other] = [await asking(LID), await asking("How much is delivery?")];
  await suggest(one.id);
  await suggest(other.id);
  await forgetDrafts(db, [before]);
  const texts = () => db`select kind, text is null as gone from suggested_drafts order by kind`;
  expect(await texts()).toEqual([
    { kind: "article", gone: false },
    { kind: "earlier", gone: true },
  ]);
  await forgetDrafts(db, [other.id]);
  expect(await texts()).toEqual([
    { kind: "article", gone: true },
    { kind: "earlier", gone: true },
  ]);
});

describe("answers are gathered", () => {
  test("when a conversation is closed, once, also by two replicas and when it is closed again", async () => {
    const { id, visitor } = await asking(LID);
    await say(id, LID_ANSWER);
    expect(await gather()).toBe(0);
    await db`update conversations set closed_at = ${stage.now}, closed_by = ${olga}, owner = 'bot', held_by = null where id = ${id}`;
    await Promise.all([gather(), gather()]);
    expect(await db`select locale, slug from earlier_answers`).toEqual([{ locale: "en", slug: null }]);
    stage.now = minutes(5);
    await takeConversation(db, { id, staff: olga, force: false, at: stage.now });
    await visitor.post({ kind: "text", text: "And does the lid fit a steel kettle, too?" });
    await say(id, "It fits every kettle of that maker, the steel one, too.");
    await db`update conversations set closed_at = ${stage.now}, closed_by = ${olga} where id = ${id}`;
    expect(await gather()).toBe(1);
    expect(await gather()).toBe(0);
    expect(await db`select 1 from earlier_answers`).toHaveLength(2);
  });
});

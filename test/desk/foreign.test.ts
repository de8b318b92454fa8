import { beforeAll, expect, test } from "vitest";
import { upsertCustomers } from "../../src/customers/index.ts";
import { upsertOrders } from "../../src/orders/index.ts";
import { testDatabase } from "../support/database.ts";
import { FOREIGN, SHARED } from "./access/foreign.ts";
import { MATRIX } from "./access/matrix.ts";
import { type AtTheDoor, openService } from "./access/people.ts";

const db = await testDatabase();
const { app, services, stranger, as, come } = await openService(db);
const root = "/api/desk";

/** Somebody who writes and calls for a person; the conversation's id. */
async function conversation(): Promise<string> {
  const before = await db<{ id: string }[]>`select id from conversations`;
  const session = await stranger.ask("POST", "/api/chat/session", { body: { language: "en" } });
  const { visitor } = (await session.json()) as { visitor: string };
  const headers = { authorization: `Bearer ${visitor}`, "content-type": "application/json" };
  const body = JSON.stringify({ id: crypto.randomUUID(), text: "call a person" });
  await app.request("/api/chat/messages", { method: "POST", headers, body });
  await services.conversation.settled();
  const known = new Set(before.map(({ id }) => id));
  const [made] = (await db<{ id: string }[]>`select id from conversations`).filter(({ id }) => !known.has(id));
  return made?.id ?? expect.fail("no conversation");
}

const seqOf = async (id: string): Promise<number> => {
  const [row] = await db<{ seq: number }[]>`
    select seq from messages where conversation_id = ${id} and author = 'person' order by seq desc limit 1`;
  return row?.seq ?? expect.fail("nothing said");
};

let [own, other, anna, boris]: [string, string, AtTheDoor, AtTheDoor] = ["", "", stranger, stranger];
const note = crypto.randomUUID();
beforeAll(async () => {
  const at = new Date();
  await upsertCustomers(db, [{ external_id: "c-1", first_name: "Olha", city: "Vilnius" }, { external_id: "c-2" }], at);
  await upsertOrders(
    db,
    ["A1", "A2"].map((number) => ({
      ...{ number, customer_external_id: "c-1", placed_at: at, status: "new", payment_status: "unpaid" },
      ...{ currency: "EUR", total: 10, lines: [] },
    })) as never,
    at,
  );
  [anna, boris] = [as("support"), await come("support")];
  [own, other] = [await conversation(), await conversation()];
  for (const id of [own, other]) {
    expect((await anna.ask("POST", `${root}/conversations/${id}/take`, { body: {} })).status).toBe(200);
    const answer = { body: { id: crypto.randomUUID(), text: "Hello" } };
    expect((await anna.ask("POST", `${root}/conversations/${id}/messages`, answer)).status).toBeLessThan(300);
  }
  const noted = await anna.ask("POST", `${root}/customers/c-1/notes`, { body: { id: note, text: "Likes green tea" } });
  expect(noted.status).toBeLessThan(300);
  const changed = { body: { field: "city", value: "Kaunas", was: "Vilnius" } };
  expect((await anna.ask("PATCH", `${root}/customers/c-1`, changed)).status).toBe(200);
});

const versionOf = async (): Promise<number> => {
  const [row] = await db<
    { id: number }[]
  >`select id from audit where action = 'change_customer' order by id desc limit 1`;
  return row?.id ?? expect.fail("no version");
};

/** An act that was done with order A1. */
async function act(): Promise<number> {
  const turn = crypto.randomUUID();
  const [row] = await db<{ id: number }[]>`
    insert into audit (at, actor, action, subject_table, subject_key, after, turn_id)
    values (now(), 'system', 'place_order', 'orders', 'A1', '{}', ${turn}) returning id`;
  return row?.id ?? 0;
}

/** Makes somebody an owner no more, and answers the entry of it, which only an owner puts back. */
async function ownersRole(): Promise<number> {
  const second = await come("owner");
  await as("owner").ask("PATCH", `${root}/staff/${second.id}`, { body: { role: "viewer" } });
  const [row] = await db<{ id: number }[]>`
    select id from audit where action = 'staff_role' and subject_key = ${second.id} order by id desc limit 1`;
  return row?.id ?? expect.fail("no entry");
}

const at = (id: string, part: string) => `${root}/conversations/${id}/${part}`;
const text = { body: { text: "Changed" } };
type Try = () => Promise<Response>;
const TRIES: Record<string, Record<string, Try>> = {
  "DELETE /account/sessions/:id": {
    "a colleague's": async () => {
      const { sessions } = (await (await anna.ask("GET", `${root}/account`)).json()) as { sessions: { id: string }[] };
      return boris.ask("DELETE", `${root}/account/sessions/${sessions[0]?.id}`);
    },
  },
  "POST /conversations/:id/messages": {
    "a colleague's": () => boris.ask("POST", at(own, "messages"), { body: { id: crypto.randomUUID(), text: "Hi" } }),
  },
  "PUT /conversations/:id/messages/:seq": {
    "a colleague's": async () => boris.ask("PUT", at(own, `messages/${await seqOf(own)}`), text),
    "of another": async () => anna.ask("PUT", at(other, `messages/${await seqOf(own)}`), text),
  },
  "DELETE /conversations/:id/messages/:seq": {
    "a colleague's": async () => boris.ask("DELETE", at(own, `messages/${await seqOf(own)}`)),
    "of another": async () => anna.ask("DELETE", at(other, `messages/${await seqOf(own)}`)),
  },
  "POST /conversations/:id/return": { "a colleague's": () => boris.ask("POST", at(own, "return"), { body: {} }) },
  "POST /conversations/:id/close": { "a colleague's": () => boris.ask("POST", at(own, "close"), { body: {} }) },
  "POST /conversations/:id/take": {
    "a colleague's": () => boris.ask("POST", at(own, "take"), { body: {} }),
    "by force": () => boris.ask("POST", at(own, "take"), { body: { force: true } }),
  },
  "POST /conversations/:id/done/:act/undo": {
    "of another": async () => anna.ask("POST", at(other, `done/${await act()}/undo`), { body: {} }),
  },
  "POST /conversations/:id/drafts/:draft/skip": {
    "of another": async () => {
      const id = crypto.randomUUID();
      await db`
        insert into suggested_drafts (id, conversation_id, kind, source, locale, shown_at, shown_to)
        values (${id}, ${own}, 'article', 'returns', 'en', now(), ${anna.id})`;
      const answer = await anna.ask("POST", at(other, `drafts/${id}/skip`), { body: {} });
      expect(await db`select outcome from suggested_drafts where id = ${id}`).toEqual([{ outcome: null }]);
      return answer;
    },
  },
  "DELETE /customers/:externalId/notes/:note": {
    "a colleague's": () => boris.ask("DELETE", `${root}/customers/c-1/notes/${note}`),
    "of another": () => anna.ask("DELETE", `${root}/customers/c-2/notes/${note}`),
  },
  "POST /customers/:externalId/versions/:version/restore": {
    "of another": async () => anna.ask("POST", `${root}/customers/c-2/versions/${await versionOf()}/restore`),
  },
  "POST /orders/:number/done/:act/undo": {
    "of another": async () => anna.ask("POST", `${root}/orders/A2/done/${await act()}/undo`, { body: {} }),
  },
  "DELETE /staff/:id": { "an owner's": () => as("admin").ask("DELETE", `${root}/staff/${as("owner").id}`) },
  "PATCH /staff/:id": {
    "an owner's": () => as("admin").ask("PATCH", `${root}/staff/${as("owner").id}`, { body: { role: "viewer" } }),
  },
  "POST /staff/:id/recovery": {
    "an owner's": () => as("admin").ask("POST", `${root}/staff/${as("owner").id}/recovery`, { body: { locale: "en" } }),
  },
  "DELETE /staff/:id/second-factor": {
    "an owner's": () => as("admin").ask("DELETE", `${root}/staff/${as("owner").id}/second-factor`),
  },
  "POST /audit/:id/put-back": {
    "an owner's": async () => as("admin").ask("POST", `${root}/audit/${await ownersRole()}/put-back`, { body: {} }),
  },
};

test("each route that names a record says what becomes of another's, or that its records are shared", () => {
  const named = [...MATRIX.keys()].filter((route) => route.includes(":")).map((one) => one.replace(" /api/desk", " "));
  const said = [...Object.keys(FOREIGN), ...SHARED];
  expect(said.filter((one, place) => said.indexOf(one) !== place)).toEqual([]);
  expect({
    unsaid: named.filter((one) => !said.includes(one)),
    gone: said.filter((one) => !named.includes(one)),
  }).toEqual({ unsaid: [], gone: [] });
});

test("another's record is neither changed nor told of", async () => {
  const found: Record<string, Record<string, [number, string | null]>> = {};
  for (const [route, tries] of Object.entries(TRIES))
    for (const [what, one] of Object.entries(tries)) {
      const answer = await one();
      const body = await answer.text();
      const code = body ? ((JSON.parse(body) as { error?: { code: string } }).error?.code ?? null) : null;
      found[route] = { ...found[route], [what]: [answer.status, code] };
    }
  expect(found).toEqual(FOREIGN);
  const said = await db<{ text: string }[]>`
    select content ->> 'text' as text from messages where author = 'person' and conversation_id = ${own}`;
  expect(said).toEqual([{ text: "Hello" }]);
});

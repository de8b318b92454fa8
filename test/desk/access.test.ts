import { expect, test } from "vitest";
import { upsertCustomers } from "../../src/customers/index.ts";
import { auditOf } from "../../src/database/index.ts";
import { testDatabase } from "../support/database.ts";
import { MATRIX, OTHERS } from "./access/matrix.ts";
import { type AtTheDoor, openService } from "./access/people.ts";

const db = await testDatabase();
const OLHA = { external_id: "c-olha", first_name: "Olha", last_name: "Marchenko", email: "olha@secret.example" };
const SECRETS = /Olha|Marchenko|olha@secret|44556677|Hidden street/;
await upsertCustomers(db, [{ ...OLHA, phone: "+37044556677", address: "Hidden street 5" }], new Date());
const { app, services, stranger, staff, as, come } = await openService(db);

const ROUTES = [
  ...new Set(app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`)),
].sort();
const OF_THE_DESK = ROUTES.filter((route) => route.includes(" /api/desk/"));

const SAMPLES: Record<string, string> = { version: "1", act: "1", place: "0", locale: "ru" };
const NOBODY = "00000000-0000-4000-8000-000000000000";

/** Asks at a route about a record that is not there, with a body that is none: only whether the door opens is asked here. */
async function knock(who: AtTheDoor, route: string): Promise<string> {
  const [method = "", path = ""] = route.split(" ");
  const filled = path.replace(/:(\w+)/g, (_, name: string) => SAMPLES[name] ?? NOBODY);
  const answer = await who.ask(method, filled, method === "GET" ? {} : { body: "{" });
  const isEvents = answer.headers.get("content-type")?.includes("event-stream");
  const text = isEvents ? "" : await answer.text();
  if (isEvents) await answer.body?.cancel();
  expect(answer.status, `${route} as ${who.role}: ${text}`).toBeLessThan(500);
  return answer.status === 401 ? "signed out" : text.includes('"not_allowed"') ? "refused" : "open";
}

test("every route is in the matrix, or among those that are not the staff's", () => {
  const known = [...MATRIX.keys(), ...OTHERS];
  expect({
    unknown: ROUTES.filter((route) => !known.includes(route)),
    gone: known.filter((one) => !ROUTES.includes(one)),
  }).toEqual({ unknown: [], gone: [] });
});

test("each route opens to the roles that the matrix names, and to no other; to a stranger none", async () => {
  const found = new Map<string, string[]>();
  for (const route of OF_THE_DESK) {
    const answers = await Promise.all(staff.map((who) => knock(who, route)));
    found.set(
      route,
      staff.filter((_, at) => answers[at] === "open").map(({ role }) => role),
    );
    expect(await knock(stranger, route), route).toBe("signed out");
  }
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(OF_THE_DESK.map((one) => [one, MATRIX.get(one)])));
  await services.settled();
}, 60_000);

const codeOf = async (answer: Response): Promise<[number, string | null]> => {
  const text = await answer.text();
  return [answer.status, text ? ((JSON.parse(text) as { error?: { code: string } }).error?.code ?? null) : null];
};

test("no write counts that a page of another site makes with the cookie", async () => {
  for (const route of OF_THE_DESK.filter((one) => !one.startsWith("GET "))) {
    const [method = "", path = ""] = route.split(" ");
    const answer = await as("owner").ask(method, path.replace(/:\w+/g, "1"), {
      body: {},
      origin: "https://evil.example",
    });
    expect(await codeOf(answer), route).toEqual([403, "foreign_origin"]);
  }
});

test("another's session is not there, for an owner neither", async () => {
  const [support, owner] = [as("support"), as("owner")];
  const read = await support.ask("GET", "/api/desk/account");
  const { sessions } = (await read.json()) as { sessions: { id: string; current: boolean }[] };
  expect(sessions).toMatchObject([{ current: true }]);
  const path = `/api/desk/account/sessions/${sessions[0]?.id}`;
  expect(await codeOf(await owner.ask("DELETE", path))).toEqual([404, "not_found"]);
  expect((await support.ask("GET", "/api/desk/me")).status).toBe(200);
});

test("an admin does not touch an owner, and who lost the role is refused from the next request on", async () => {
  const [admin, owner] = [as("admin"), as("owner")];
  const refused = [403, "owners_only"];
  expect(await codeOf(await admin.ask("PATCH", `/api/desk/staff/${owner.id}`, { body: { role: "viewer" } }))).toEqual(
    refused,
  );
  expect(await codeOf(await admin.ask("DELETE", `/api/desk/staff/${owner.id}`))).toEqual(refused);
  const invitation = { body: { role: "owner", locale: "en" } };
  expect(await codeOf(await admin.ask("POST", "/api/desk/staff/invitations", invitation))).toEqual(refused);
  const second = await come("admin");
  expect((await owner.ask("PATCH", `/api/desk/staff/${second.id}`, { body: { role: "support" } })).status).toBe(204);
  expect(await codeOf(await second.ask("GET", "/api/desk/staff"))).toEqual([403, "not_allowed"]);
  expect((await owner.ask("DELETE", `/api/desk/staff/${second.id}`)).status).toBe(204);
  expect((await second.ask("GET", "/api/desk/me")).status).toBe(401);
});

test("a conversation is whose it is: a colleague neither answers, returns nor takes it; who leads the shop may", async () => {
  const session = await stranger.ask("POST", "/api/chat/session", { body: { language: "en" } });
  const { visitor } = (await session.json()) as { visitor: string };
  const said = { id: crypto.randomUUID(), text: "call a person" };
  const headers = { authorization: `Bearer ${visitor}`, "content-type": "application/json" };
  await app.request("/api/chat/messages", { method: "POST", headers, body: JSON.stringify(said) });
  await services.conversation.settled();
  const list = await as("support").ask("GET", "/api/desk/conversations?queue=all");
  const { conversations } = (await list.json()) as { conversations: { id: string }[] };
  const path = `/api/desk/conversations/${conversations[0]?.id}`;
  const colleague = await come("support");
  expect((await as("support").ask("POST", `${path}/take`, { body: {} })).status).toBe(200);
  const answer = { body: { id: crypto.randomUUID(), text: "Hello" } };
  expect(await codeOf(await colleague.ask("POST", `${path}/messages`, answer))).toEqual([409, "not_yours"]);
  expect(await codeOf(await colleague.ask("POST", `${path}/return`, { body: {} }))).toEqual([409, "not_yours"]);
  expect(await codeOf(await colleague.ask("POST", `${path}/take`, { body: {} }))).toEqual([409, "taken"]);
  expect(await codeOf(await colleague.ask("POST", `${path}/take`, { body: { force: true } }))).toEqual([
    403,
    "not_allowed",
  ]);
  expect((await as("admin").ask("POST", `${path}/take`, { body: { force: true } })).status).toBe(200);
  expect(await codeOf(await as("support").ask("POST", `${path}/messages`, answer))).toEqual([409, "not_yours"]);
});

test("another's marketer chat is not there: neither refined nor saved", async () => {
  const definition = { where: { kind: "all", of: [] }, timezone: "UTC" };
  const asked = await as("marketer").ask("POST", "/api/desk/marketer/ask", {
    body: { text: "all customers", locale: "en" },
  });
  const { chat } = (await asked.json()) as { chat: string };
  expect(chat).toBeTruthy();
  const colleague = await come("marketer");
  const save = { body: { chat, name: "Everybody", kind: "dynamic", anyway: true } };
  expect((await codeOf(await colleague.ask("POST", "/api/desk/marketer/save", save)))[0]).toBe(404);
  const refine = { body: { chat, definition, locale: "en" } };
  expect((await codeOf(await colleague.ask("POST", "/api/desk/marketer/refine", refine)))[0]).toBe(404);
  const told = await as("viewer").ask("POST", "/api/desk/marketer/ask", {
    body: { text: "all customers", locale: "en", chat },
  });
  expect(told.status).toBe(404);
});

test("who need not know who customers are reads no name and no contact anywhere", async () => {
  const definition = { where: { kind: "all", of: [] }, timezone: "UTC" };
  const made = { name: "All of them", kind: "static", definition };
  const saved = await as("owner").ask("POST", "/api/desk/segments?locale=en", { body: made });
  const { id } = (await saved.json()) as { id: string };
  const asked = { body: { definition, locale: "en" } };
  const answers: [who: string, path: string, told: boolean][] = [];
  const look = async (path: string, sent?: { body: unknown }) => {
    for (const role of ["owner", "viewer"] as const) {
      const answer = await as(role).ask(sent ? "POST" : "GET", path, sent);
      expect(answer.status, `${path} as ${role}`).toBe(200);
      answers.push([role, path, SECRETS.test(await answer.text())]);
    }
  };
  await look(`/api/desk/segments/${id}/members?limit=10`);
  await look("/api/desk/marketer/refine", asked);
  await look("/api/desk/marketer/ask", { body: { text: "all customers", locale: "en" } });
  await look("/api/desk/customers?q=olha");
  await look("/api/desk/customers");
  await look("/api/desk/customers/c-olha");
  expect(answers.filter(([who, , told]) => who === "viewer" && told)).toEqual([]);
  const seen = answers.filter(([who, , told]) => who === "owner" && told).map(([, path]) => path.split("?")[0]);
  expect(seen).toEqual(expect.arrayContaining(["/api/desk/marketer/refine", "/api/desk/customers/c-olha"]));
  const [looked] = await auditOf(db, "customers", "c-olha");
  expect(looked).toMatchObject({ action: "look", actor: expect.stringMatching(/^staff:/) });
});

test("a role that needs a second factor reaches its own account only, until it is turned on", async () => {
  const [owner, viewer] = [as("owner"), as("viewer")];
  const required = (roles: string[]) => ({ body: { roles } });
  const path = "/api/desk/staff/second-factor";
  expect(await codeOf(await as("admin").ask("PUT", path, required(["owner"])))).toEqual([403, "owners_only"]);
  expect((await owner.ask("PUT", path, required(["viewer"]))).status).toBe(204);
  expect(await codeOf(await viewer.ask("GET", "/api/desk/customers"))).toEqual([403, "second_factor_needed"]);
  expect(await (await viewer.ask("GET", "/api/desk/me")).json()).toMatchObject({ owesSecondFactor: true });
  expect((await viewer.ask("GET", "/api/desk/account")).status).toBe(200);
  expect((await owner.ask("GET", "/api/desk/customers")).status).toBe(200);
  expect((await owner.ask("PUT", path, required([]))).status).toBe(204);
  expect((await viewer.ask("GET", "/api/desk/customers")).status).toBe(200);
});

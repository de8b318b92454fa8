import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeApp } from "../../src/app.ts";
import { newId, silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import type { Summary } from "../../src/desk/index.ts";
import type { Letter } from "../../src/outbox/index.ts";
import { makeServices, type Services } from "../../src/services/index.ts";
import { PASSWORD } from "../staff/stage.ts";
import { testDatabase } from "../support/database.ts";

const OWN = "https://shop.example";
const db = await testDatabase();
const letters: Letter[] = [];
let now = new Date("2026-11-23T08:00:00Z");
let services: Services;
let app: ReturnType<typeof makeApp>;

beforeAll(async () => {
  services = await makeServices({
    config: readConfig({ PUBLIC_URL: OWN }),
    db,
    log: silentLog,
    clock: () => now,
    burstMs: 0,
    mail: async (letter) => void letters.push(letter),
  });
  app = makeApp(services, { addressOf: () => "203.0.113.7" });
  await services.start();
});
afterAll(() => services.stop());

/** What the answers of these tests hold, each some of it. */
interface Body {
  conversation: Summary;
  conversations: Summary[];
  counts: { waiting: number; mine: number };
  messages: { from: string; text: string; author?: string; delivery?: string }[];
  visitor: string;
  seq: number;
}
const bodyOf = async (answer: Response) => (await answer.json()) as Body;

/** Somebody new among the staff, who came by an invitation. */
async function member(role: "owner" | "support") {
  const { token } = await services.staff.invite({ role, by: null }, now);
  const who = { name: "Oksana", email: `${newId(now)}@shop.example`, password: PASSWORD };
  const headers = { "content-type": "application/json", origin: OWN };
  const came = await app.request(`${OWN}/api/staff/auth/accept-invitation`, {
    method: "POST",
    headers,
    body: JSON.stringify({ ...who, token }),
  });
  const cookie = came.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return {
    get: async (path: string) => bodyOf(await app.request(OWN + path, { headers: { cookie } })),
    follow: () => app.request(`${OWN}/api/desk/events`, { headers: { cookie } }),
    post: async (path: string, body: object = {}) => {
      const init = { method: "POST", headers: { ...headers, cookie }, body: JSON.stringify(body) };
      const answer = await app.request(OWN + path, init);
      return { status: answer.status, body: await bodyOf(answer) };
    },
  };
}

/** A web visitor. */
async function visitor() {
  const headers = { "content-type": "application/json" };
  const post = async (path: string, body: object, more: object = {}) => {
    const init = { method: "POST", headers: { ...headers, ...more }, body: JSON.stringify(body) };
    return bodyOf(await app.request(OWN + path, init));
  };
  const session = await post("/api/chat/session", { language: "en" });
  const authorization = `Bearer ${session.visitor}`;
  return {
    async say(text: string) {
      await post("/api/chat/messages", { id: crypto.randomUUID(), text }, { authorization });
      await services.settled();
    },
    async read() {
      const answer = await app.request(`${OWN}/api/chat/messages`, { headers: { authorization } });
      return (await bodyOf(answer)).messages.map(({ from, text }) => ({ from, text }));
    },
  };
}

describe("a person", () => {
  test("is called, takes the conversation, answers on the page, and gives it back", async () => {
    const oksana = await member("support");
    const guest = await visitor();
    await guest.say("call a person");
    const { conversations } = await oksana.get("/api/desk/conversations");
    const { id = "", reason } = conversations[0] ?? {};
    expect(reason).toBe("asked");
    // The policy's first_answer_minutes and resolve_minutes, by the hours that it opens: called at 10:00 in Vilnius, with a break at 13:00.
    const clocks = { answerDueAt: "2026-11-23T08:15:00.000Z", resolveDueAt: "2026-11-23T17:00:00.000Z" };
    expect(conversations[0]).toMatchObject(clocks);
    expect((await oksana.post(`/api/desk/conversations/${id}/take`)).body.conversation.heldBy?.name).toBe("Oksana");
    expect(await (await member("support")).post(`/api/desk/conversations/${id}/take`)).toMatchObject({
      status: 409,
      body: { error: { code: "taken" } },
    });

    const stream = (await oksana.follow()).body?.pipeThrough(new TextDecoderStream()).getReader();
    const before = await guest.read();
    await guest.say("Are you there?");
    let heard = "";
    while (!heard.includes(id)) heard += (await stream?.read())?.value ?? "";
    await stream?.cancel();

    const said = { id: crypto.randomUUID(), text: "I am. How can I help?" };
    const first = await oksana.post(`/api/desk/conversations/${id}/messages`, said);
    expect(await oksana.post(`/api/desk/conversations/${id}/messages`, said)).toEqual(first);
    expect((await guest.read()).slice(before.length)).toEqual([
      { from: "customer", text: "Are you there?" },
      { from: "person", text: said.text },
    ]);
    const opened = await oksana.get(`/api/desk/conversations/${id}`);
    expect(opened.messages.at(-1)).toMatchObject({ author: "Oksana", delivery: "sent" });

    await oksana.post(`/api/desk/conversations/${id}/return`);
    await guest.say("How much is delivery?");
    expect((await guest.read()).at(-1)?.from).toBe("bot");
    expect((await oksana.get("/api/desk/conversations")).counts).toEqual({ waiting: 0, mine: 0 });
  });

  test("answers by e-mail who left the page and an address", async () => {
    const oksana = await member("owner");
    const guest = await visitor();
    await guest.say("call a person");
    await guest.say("guest@example.com");
    const { id } = (await oksana.get("/api/desk/conversations")).conversations[0] ?? {};
    await oksana.post(`/api/desk/conversations/${id}/take`);
    await oksana.post(`/api/desk/conversations/${id}/messages`, {
      id: crypto.randomUUID(),
      text: "It comes on Friday.",
    });
    now = new Date(now.getTime() + 61_000);
    await services.tick();
    await services.settled();
    expect(letters).toMatchObject([{ to: "guest@example.com" }]);
    expect(letters[0]?.text).toContain("It comes on Friday.");
    const { messages } = await oksana.get(`/api/desk/conversations/${id}`);
    expect(messages.at(-1)).toMatchObject({ delivery: "mailed" });
  });
});

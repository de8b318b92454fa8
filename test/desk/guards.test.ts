import { describe, expect, test } from "vitest";
import { rightsOf } from "../../src/staff/index.ts";
import { ID, OWN, openDesk, PEOPLE, problemOf } from "./client.ts";

const READS = [
  "/api/desk/conversations",
  `/api/desk/conversations/${ID}`,
  `/api/desk/conversations/${ID}/messages?after=0`,
  `/api/desk/files/${ID}`,
  "/api/desk/events",
  "/api/desk/assistant",
  "/api/desk/knowledge",
  "/api/desk/knowledge/articles?locale=en",
];
const WRITES = [
  ...["take", "messages", "return"].map((verb) => `/api/desk/conversations/${ID}/${verb}`),
  ...["candidates/:id/accept", "candidates/:id/reject"].map((path) => `/api/desk/knowledge/${path.replace(":id", ID)}`),
  ...["attach", "dismiss", "draft"].map((verb) => `/api/desk/knowledge/topics/${verb}`),
  `/api/desk/conversations/${ID}/assist`,
];

describe("who is not signed in", () => {
  test.each([...READS, "/api/desk/me"])("reads nothing: %s", async (path) => {
    const { get, asked } = openDesk();
    expect(await problemOf(await get(path, "a forged cookie"))).toEqual([401, "signed_out"]);
    expect(asked).toEqual([]);
  });

  test.each(WRITES)("changes nothing: %s", async (path) => {
    const { post, asked } = openDesk();
    expect(await problemOf(await post(path, {}, ""))).toEqual([401, "signed_out"]);
    expect(asked).toEqual([]);
  });
});

describe("a marketer", () => {
  test.each(READS)("does not read customers' words: %s", async (path) => {
    const { get, asked } = openDesk();
    expect(await problemOf(await get(path, "mark"))).toEqual([403, "not_allowed"]);
    expect(asked).toEqual([]);
  });

  test.each(WRITES)("does not speak to customers: %s", async (path) => {
    const { post, asked } = openDesk();
    expect(await problemOf(await post(path, {}, "mark"))).toEqual([403, "not_allowed"]);
    expect(asked).toEqual([]);
  });
});

describe("a write that another site's page makes with the cookie", () => {
  test.each(WRITES)("is refused: %s", async (path) => {
    const { post, asked } = openDesk();
    for (const headers of [{ origin: "https://evil.example" }, {}] as Record<string, string>[])
      expect(await problemOf(await post(path, {}, "anna", headers))).toEqual([403, "foreign_origin"]);
    expect(asked).toEqual([]);
  });
});

describe("a text that no database keeps", () => {
  test.each(["a\u0000b", "a\ud800b"])("is refused in a sentence: %j", async (text) => {
    const { post, asked } = openDesk();
    expect(await problemOf(await post("/api/desk/marketer/ask", { text, locale: "en" }, "mark"))).toEqual([
      400,
      "invalid",
    ]);
    expect(asked).toEqual([]);
  });

  test("is refused in an address too", async () => {
    const { get } = openDesk();
    const path = `/api/desk/segments/${ID}/members?after=%00`;
    expect(await problemOf(await get(path, "mark"))).toEqual([400, "invalid"]);
  });
});

test.each(Object.entries(PEOPLE))("%s is told who they are", async (cookie, person) => {
  const answer = await openDesk().get("/api/desk/me", cookie);
  expect([answer.status, await answer.json()]).toEqual([200, { ...person, rights: rightsOf(person.role) }]);
});

describe("a wrong request", () => {
  const wrong: [path: string, body: unknown, status: number][] = [
    [WRITES[1] ?? "", "{", 400],
    [WRITES[1] ?? "", {}, 400],
    [WRITES[1] ?? "", { id: "1", text: "Hello" }, 400],
    [WRITES[1] ?? "", { id: crypto.randomUUID(), text: " \u0000 " }, 400],
    [WRITES[1] ?? "", { id: crypto.randomUUID(), text: "a".repeat(4001) }, 400],
    [WRITES[1] ?? "", { id: crypto.randomUUID(), text: "a".repeat(40_000) }, 413],
    [WRITES[0] ?? "", { force: "yes" }, 400],
    [WRITES[0]?.replace(ID, "1; drop table") ?? "", {}, 400],
    [WRITES[2] ?? "", { seen: -1 }, 400],
    [WRITES[3]?.replace(ID, "7") ?? "", {}, 400],
    [WRITES[5] ?? "", {}, 400],
    [WRITES[6]?.replace("7", "seven") ?? "", {}, 400],
  ];

  test.each(wrong)("is told what is wrong with it, and changes nothing: %s %j", async (path, body, status) => {
    const { post, asked } = openDesk();
    expect((await problemOf(await post(path, body)))[0]).toBe(status);
    expect(asked).toEqual([]);
  });

  test("of another type than JSON is refused", async () => {
    const { post } = openDesk();
    const answer = await post(WRITES[1] ?? "", "id=1", "anna", { origin: OWN, "content-type": "text/plain" });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});

test("what the port throws and nobody refused goes on to the app", async () => {
  const failing = openDesk({ list: () => Promise.reject(new Error("a bug")) });
  await expect(failing.get("/api/desk/conversations")).rejects.toThrow("a bug");
});

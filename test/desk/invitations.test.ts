import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../src/base/index.ts";
import type { Staff } from "../../src/staff/index.ts";
import { PASSWORD, staffOn } from "../staff/stage.ts";
import { testDatabase } from "../support/database.ts";
import { OWN, openDesk, problemOf } from "./client.ts";

const db = await testDatabase();
let staff: Staff;
let app: ReturnType<typeof openDesk>;

beforeEach(() => {
  staff = staffOn(db);
  app = openDesk({}, { staff });
});

const invited = (role: "support" | "marketer" = "support", email?: string) =>
  staff.invite({ role, email, by: null }, new Date());
const at = (token: string) => `/api/staff/invitations/${token}`;
const someone = () => ({ name: "Оксана", email: `${newId(new Date())}@shop.example`, password: PASSWORD });

describe("an invitation", () => {
  test("says what it is for, to somebody whom nobody knows", async () => {
    const { token, expiresAt } = await invited("support", "Oksana@shop.example");
    const answer = await app.get(at(token), "");
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { role: "support", email: "oksana@shop.example", expiresAt: expiresAt.toISOString() },
    ]);
  });

  test("makes the account and signs in", async () => {
    const { token } = await invited("marketer");
    const who = someone();
    const answer = await app.post(at(token), who, "");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ id: expect.any(String), name: who.name, email: who.email, role: "marketer" });
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    expect(await (await app.get("/api/desk/me", cookie)).json()).toMatchObject({ email: who.email, role: "marketer" });
  });

  test("is good once", async () => {
    const { token } = await invited();
    await app.post(at(token), someone(), "");
    expect((await problemOf(await app.get(at(token), "")))[0]).toBe(404);
    expect((await problemOf(await app.post(at(token), someone(), "")))[0]).toBe(404);
  });

  test("that nobody made is not found", async () => {
    expect((await problemOf(await app.get(at("guessed"), "")))[0]).toBe(404);
    expect((await problemOf(await app.post(at("guessed"), someone(), "")))[0]).toBe(404);
  });

  test("does not take a weak password, a wrong address, or one that is taken, and stays good", async () => {
    const { token } = await invited();
    const taken = someone();
    const { token: first } = await invited();
    await app.post(at(first), taken, "");
    expect(await problemOf(await app.post(at(token), { ...someone(), password: "1234567890" }, ""))).toEqual([
      400,
      "weak_password",
    ]);
    expect((await problemOf(await app.post(at(token), { ...someone(), email: "nobody" }, "")))[0]).toBe(400);
    expect((await problemOf(await app.post(at(token), { name: "Оксана" }, "")))[0]).toBe(400);
    expect(await problemOf(await app.post(at(token), taken, ""))).toEqual([409, "email_taken"]);
    expect((await app.get(at(token), "")).status).toBe(200);
  });
});

test("a session that was signed out opens nothing", async () => {
  const { token } = await invited();
  const answer = await app.post(at(token), someone(), "");
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  expect((await app.get("/api/desk/conversations", cookie)).status).toBe(200);
  const out = new Request(`${OWN}/api/staff/auth/sign-out`, { method: "POST", headers: { cookie, origin: OWN } });
  expect((await staff.handle(out, null)).status).toBe(200);
  expect((await app.get("/api/desk/conversations", cookie)).status).toBe(401);
});

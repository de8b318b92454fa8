import { expect, test, vi } from "vitest";
import { silentLog } from "../../../src/base/index.ts";
import { readConfig } from "../../../src/config.ts";
import { upsertCustomers } from "../../../src/customers/index.ts";
import { makeServices } from "../../../src/services/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const services = await makeServices({ config: readConfig({}), db, log: silentLog, burstMs: 0, mail: "none" });
const { duplicates } = services.deskPeople;
const owner = {
  id: "00000000-0000-7000-8000-00000000000a",
  name: "Ona",
  email: "ona@x.example",
  role: "owner",
} as const;
const page = { offset: 0, families: 0 };

test("pairs stand there without anybody having asked for them, and a new customer's seconds later", async () => {
  const shared = { phone: "+37061234567" };
  await upsertCustomers(
    db,
    [
      { external_id: "a", ...shared },
      { external_id: "b", ...shared },
    ],
    new Date(),
  );
  const found = (count: number) =>
    vi.waitFor(
      async () => {
        await services.tick();
        expect(await duplicates.list(page, owner)).toMatchObject({
          count,
          looking: false,
          lookedAt: expect.any(String),
        });
      },
      { timeout: 60_000 },
    );
  await found(1);
  const { lookedAt } = await duplicates.list(page, owner);
  await upsertCustomers(db, [{ external_id: "c", ...shared }], new Date());
  await found(3);
  expect((await duplicates.list(page, owner)).lookedAt).toBe(lookedAt);
  await duplicates.look();
  await vi.waitFor(async () => expect((await duplicates.list(page, owner)).lookedAt).not.toBe(lookedAt), {
    timeout: 60_000,
  });
  expect((await duplicates.list(page, owner)).count).toBe(3);
}, 180_000);

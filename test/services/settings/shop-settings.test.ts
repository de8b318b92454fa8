import { expect, test } from "vitest";
import { silentLog } from "../../../src/base/index.ts";
import { readConfig } from "../../../src/config.ts";
import { auditOf } from "../../../src/database/index.ts";
import { readPolicy } from "../../../src/policy/index.ts";
import { makeServices } from "../../../src/services/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const config = readConfig({});
const open = () => makeServices({ config, db, log: silentLog, mail: "none" });
const STAFF = "00000000-0000-4000-8000-000000000007";

test("what the desk decides over the file holds on every replica, can be put back, and is exported as a file", async () => {
  const [one, other] = [await open(), await open()];
  const { shop } = one.deskSettings;
  const first = await shop.read();
  expect([first.version, first.policy]).toEqual([0, first.file]);
  const { cancel: _, ...rest } = first.policy;
  const hours = { "mon-fri": ["10:00-14:00", "15:00-18:00"], sat: [], sun: [] };
  const second = await shop.change({ seen: 0, policy: { ...rest, hours } }, STAFF);
  expect(second.versions).toMatchObject([{ keys: ["hours", "cancel"], restored: null }]);
  await expect.poll(async () => (await other.shop()).policy.hours, { timeout: 20_000 }).toEqual(hours);
  expect((await other.shop()).policy.cancel).toBeUndefined();
  expect(await other.deskSettings.shop.functions()).not.toContain("cancel");
  expect((await (await open()).shop()).policy.hours).toEqual(hours);

  expect(readPolicy(await shop.file())).toEqual((await other.shop()).policy);
  const back = await shop.restore(0, STAFF);
  expect(back.policy).toEqual(first.policy);
  expect((await shop.restore(second.version, STAFF)).policy.hours).toEqual(hours);
  expect(await auditOf(db, "settings", "policy")).toMatchObject([
    { action: "restore_policy" },
    { action: "restore_policy" },
    { action: "change_policy", actor: `staff:${STAFF}`, before: {}, after: { hours, cancel: null } },
  ]);
});

test("a mistake is told with its key, and whoever saw an older version is told so", async () => {
  const { shop } = (await open()).deskSettings;
  const { policy, version } = await shop.read();
  const wrong = { ...policy, hours: { mon: ["18:00-09:00"] } };
  await expect(shop.change({ seen: version, policy: wrong }, STAFF)).rejects.toMatchObject({
    code: "bad_policy",
    sentence: expect.stringContaining("hours.mon.0"),
  });
  await expect(shop.change({ seen: version - 1, policy }, STAFF)).rejects.toMatchObject({ code: "changed_meanwhile" });
  await expect(shop.restore(999, STAFF)).rejects.toMatchObject({ code: "not_found" });
});

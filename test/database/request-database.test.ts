import { afterAll, expect, it } from "vitest";
import { atomically, closeDatabase, ping, rehearse, requestDatabase } from "../../src/database/index.ts";
import { newDatabase } from "../support/database.ts";

const where = await newDatabase();
const { db, within } = requestDatabase({ max: 1 });
afterAll(where.remove);

const request = <Answer>(work: () => Promise<Answer>) =>
  within(where.address, async () => {
    const answer = await work();
    await closeDatabase(db, 1);
    return answer;
  });

it("each request has a pool of its own: one that is closed ends no other", async () => {
  await request(async () => {
    await ping(db);
    await request(() => ping(db));
    await ping(db);
  });
});

it("a transaction holds all that is asked inside of it, in its request only", async () => {
  const count = async () => Number((await db`select count(*) as n from facts where name = 'mine'`)[0]?.n);
  const seen = await request(() =>
    rehearse(db, async () => {
      await atomically(db, () => db`insert into facts (name, value, changed_at) values ('mine', '1', '2026-11-22')`);
      return count();
    }),
  );
  expect([seen, await request(count)]).toEqual([1, 0]);
});

it("what is asked outside of a request is refused in a sentence", () => {
  expect(() => db`select 1`).toThrow("a query was sent outside of a request");
});

import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { atomically, closeDatabase, type Database, openDatabase, rehearse } from "../../src/database/index.ts";
import { newDatabase } from "../support/database.ts";

const where = await newDatabase();
const several = openDatabase(where.address, { max: 4 });
const single = openDatabase(where.address, { max: 1 });
await single`create table notes (text text primary key)`;

beforeEach(async () => {
  await single`truncate notes`;
});

afterAll(async () => {
  await Promise.all([closeDatabase(several, 1), closeDatabase(single, 1)]);
  await where.remove();
});

async function write(db: Database, text: string): Promise<string> {
  await db`insert into notes values (${text})`;
  return text;
}

async function notes(db: Database): Promise<string[]> {
  return (await db<{ text: string }[]>`select text from notes order by text`).map((row) => row.text);
}

const boom = () => Promise.reject(new Error("boom"));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each([
  ["several connections", several],
  ["one connection", single],
])("with %s", (_, db) => {
  it("everything in a block is kept when it ends well, and its answer is given", async () => {
    const answer = await atomically(db, async () => {
      await write(db, "a");
      return write(db, "b");
    });
    expect(answer).toBe("b");
    expect(await notes(db)).toEqual(["a", "b"]);
  });

  it("nothing in a block is kept when it throws, and the error is given", async () => {
    const block = atomically(db, async () => {
      await write(db, "a");
      await boom();
    });
    await expect(block).rejects.toThrow("boom");
    expect(await notes(db)).toEqual([]);
  });

  it("nothing in a block is kept when a statement fails", async () => {
    const block = atomically(db, async () => {
      await write(db, "a");
      await write(db, "a");
    });
    await expect(block).rejects.toThrow("duplicate key");
    expect(await notes(db)).toEqual([]);
  });

  it("the outer handle, used inside, sees what the block wrote and does not wait for it", async () => {
    await atomically(db, async () => {
      await write(db, "a");
      expect(await notes(db)).toEqual(["a"]);
      const seen = await Promise.all([notes(db), notes(db), notes(db)]);
      expect(seen).toEqual([["a"], ["a"], ["a"]]);
    });
  });

  it("a nested block that throws takes back its own writes, and the outer goes on", async () => {
    await atomically(db, async () => {
      await write(db, "outer");
      await atomically(db, async () => {
        await write(db, "inner");
        await write(db, "inner");
      }).catch(() => undefined);
      await write(db, "after");
    });
    expect(await notes(db)).toEqual(["after", "outer"]);
  });

  it("an outer block that throws takes a nested one's writes with it", async () => {
    const block = atomically(db, async () => {
      await atomically(db, () => atomically(db, () => write(db, "deep")));
      expect(await notes(db)).toEqual(["deep"]);
      await boom();
    });
    await expect(block).rejects.toThrow("boom");
    expect(await notes(db)).toEqual([]);
  });

  it("nested blocks that are begun together run one after another, and each is kept or undone by itself", async () => {
    const running: string[] = [];
    const nested = (text: string, fails: boolean) =>
      atomically(db, async () => {
        running.push(`${text} begins`);
        await write(db, text);
        await pause(5);
        running.push(`${text} ends`);
        if (fails) await boom();
      });
    const ended = await atomically(db, () =>
      Promise.allSettled([nested("a", false), nested("b", true), nested("c", false)]),
    );
    expect(ended.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(running).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
    expect(await notes(db)).toEqual(["a", "c"]);
  });

  it("a nested block that nobody awaited still belongs to its outer one", async () => {
    await atomically(db, async () => {
      void atomically(db, () => write(db, "a"));
    });
    expect(await notes(db)).toEqual(["a"]);
  });

  it("what runs beside a block is not in it", async () => {
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const block = atomically(db, async () => {
      await write(db, "a");
      begun();
      await pause(20);
      await boom();
    });
    await beginning;
    const [outcome] = await Promise.allSettled([block, write(db, "beside")]);
    expect(outcome.status).toBe("rejected");
    expect(await notes(db)).toEqual(["beside"]);
  });

  it("a query after its transaction's end is refused with a sentence, and so is a block", async () => {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    let late: Promise<unknown> = Promise.resolve();
    let later: Promise<unknown> = Promise.resolve();
    await atomically(db, async () => {
      late = ended.then(() => notes(db));
      later = ended.then(() => atomically(db, () => write(db, "late")));
      late.catch(() => undefined);
      later.catch(() => undefined);
    });
    end();
    await expect(late).rejects.toThrow("a query was sent after its transaction had ended: await it inside");
    await expect(later).rejects.toThrow("a transaction was opened inside one that had ended: await it inside");
    expect(await notes(db)).toEqual([]);
  });

  it("a rehearsal answers, and leaves nothing", async () => {
    const seen = await rehearse(db, async () => {
      await atomically(db, () => write(db, "a"));
      return notes(db);
    });
    expect(seen).toEqual(["a"]);
    expect(await notes(db)).toEqual([]);
  });

  it("a rehearsal inside a block undoes only itself", async () => {
    await atomically(db, async () => {
      await write(db, "kept");
      await rehearse(db, () => write(db, "forgotten"));
    });
    expect(await notes(db)).toEqual(["kept"]);
  });

  it("a rehearsal that throws gives the error, and leaves nothing", async () => {
    const rehearsal = rehearse(db, async () => {
      await write(db, "a");
      return boom();
    });
    await expect(rehearsal).rejects.toThrow("boom");
    expect(await notes(db)).toEqual([]);
  });
});

it("many blocks at once, of two processes, all end", async () => {
  const texts = Array.from({ length: 40 }, (_, number) => `note ${String(number).padStart(2, "0")}`);
  const block = (db: Database, text: string) => atomically(db, () => atomically(db, () => write(db, text)));
  await Promise.all(texts.map((text, number) => block(number % 2 ? single : several, text)));
  expect(await notes(single)).toEqual(texts);
});

describe("beside hundreds of statements that were sent at once", () => {
  it.each([
    ["several connections", openDatabase(where.address, { max: 2 })],
    ["one connection", openDatabase(where.address, { max: 1 })],
  ])("a transaction stands apart from them, with %s", async (_, db) => {
    const selects = (count: number) =>
      Array.from({ length: count }, (_unused, n) => db`select ${n}::integer`.execute());
    await Promise.all(selects(4));
    // The driver sends so many behind one another on each connection, and minds what comes next.
    for (const count of [99, 100, 101, 199, 200, 201]) {
      const before = selects(count);
      const work = atomically(db, () => write(db, `after ${count}`));
      await Promise.all([...before, work]);
    }
    expect(await notes(single)).toHaveLength(6);
    expect(
      await single`select pid from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    ).toEqual([]);
    await closeDatabase(db, 1);
  });
});

import { afterAll, describe, expect, it } from "vitest";
import { readMigrations } from "../src/database/index.ts";
import { TABLES } from "./support/architecture/house.ts";
import {
  backDoors,
  browserImports,
  type Complaint,
  climbs,
  excursions,
  impurities,
  rings,
  strayPackages,
  unknownRooms,
} from "./support/architecture/imports.ts";
import { readSource, readSources, type Source } from "./support/architecture/source.ts";
import {
  clockReads,
  environmentReads,
  foreignWrites,
  serverClockReads,
  strayStatements,
  tablesMadeBy,
} from "./support/architecture/statements.ts";

const root = new URL("../", import.meta.url);
const house = [...(await readSources(root, "src")), ...(await readSources(root, "db/demo"))];

/** A file that a rule must complain of, or must not. */
type Example = [path: string, text: string];

/** A rule, with small houses that break it, and ones that look alike and do not. */
interface Rule {
  claim: string;
  complaints(sources: Source[]): Complaint[];
  broken: Example[];
  kept: Example[];
}

const rules: Rule[] = [
  {
    claim: "every folder and file of src/ has its place on the map of rooms",
    complaints: unknownRooms,
    broken: [
      ["src/helpers/text.ts", ""],
      ["src/main.ts", ""],
    ],
    kept: [
      ["src/app.ts", ""],
      ["src/web/widget/main.ts", ""],
    ],
  },
  {
    claim: "a room imports rooms of a lower rank only, never a sibling",
    complaints: climbs,
    broken: [
      ["src/orders/cancel.ts", `import { sell } from "../catalog/index.ts";`],
      ["src/base/id.ts", `import type { Config } from "../config.ts";`],
      ["src/dialogue/flow.ts", `export * from "../capabilities/index.ts";`],
      ["src/policy/hours.ts", `let late: import("../services/index.ts").Services;`],
      ["src/app.ts", `const cli = await import("./cli/main.ts");`],
      ["src/outbox/pace.ts", `new Worker(new URL("../hosts/embedded/worker.ts", import.meta.url));`],
      ["src/channels/telegram/bot.ts", `import { chat } from "../web-chat/index.ts";`],
      ["src/desk/page.ts", `import { page } from "../web/desk/page.ts";`],
      ["src/importing/demo.ts", `import { loadDemo } from "../../db/demo/index.ts";`],
      ["db/demo/cast.ts", `import { makeServices } from "../../src/services/index.ts";`],
    ],
    kept: [
      ["src/orders/cancel.ts", `import { audit } from "../database/index.ts"; import { rule } from "./rule.ts";`],
      ["src/hosts/node.ts", `import { openEmbeddedPostgres } from "./embedded/index.ts";`],
      ["src/cli/chat.ts", `import { app } from "../app.ts";`],
      ["src/web/widget/chat.ts", `import type { Wire } from "../../channels/web-chat/index.ts";`],
    ],
  },
  {
    claim: "whoever is outside a room imports it by its index.ts",
    complaints: backDoors,
    broken: [
      ["src/conversation/turn.ts", `import { writeAudit } from "../database/audit.ts";`],
      ["src/web/widget/chat.ts", `import type { Wire } from "../../channels/web-chat/wire.ts";`],
      ["src/services/shop.ts", `import { cast } from "../../db/demo/cast.ts";`],
      ["db/demo/cast.ts", `import type { CustomerRow } from "../../src/customers/customer-row.ts";`],
    ],
    kept: [
      ["src/conversation/turn.ts", `import { audit } from "../database/index.ts"; import { x } from "../config.ts";`],
      ["src/understanding/customer/read.ts", `import { words } from "../words.ts";`],
    ],
  },
  {
    claim: "what src/ takes from outside its rooms is named, with who takes it",
    complaints: excursions,
    broken: [
      ["src/services/shop.ts", `import { evaluate } from "../../test/evaluation/evaluate.ts";`],
      ["src/desk/page.ts", `import manifest from "../../package.json" with { type: "json" };`],
      ["src/cli/schema.ts", `import "../../db/write-schema.ts";`],
    ],
    kept: [
      ["src/cli/version.ts", `import manifest from "../../package.json" with { type: "json" };`],
      ["src/services/shop.ts", `import { loadDemo } from "../../db/demo/index.ts";`],
    ],
  },
  {
    claim: "no files import each other in a ring, not even for their types",
    complaints: rings,
    broken: [["src/orders/order.ts", `import type { Line } from "./order.ts";`]],
    kept: [["src/orders/order.ts", `import type { Line } from "./line.ts";`]],
  },
  {
    claim: "a model's, a channel's, a server's or the database's package is known in one place only",
    complaints: strayPackages,
    broken: [
      ["src/understanding/read.ts", `import OpenAI from "openai";`],
      ["src/understanding/read.ts", `import { HumanMessage } from "@langchain/core/messages";`],
      ["src/channels/web-chat/menu.ts", `import { Bot } from "grammy";`],
      ["src/conversation/turn.ts", `import { streamSSE } from "hono/streaming";`],
      ["src/services.ts", `import { serve } from "@hono/node-server";`],
      ["src/database/handle.ts", `import { PGlite } from "@electric-sql/pglite";`],
      ["src/orders/queries.ts", `import postgres from "postgres";`],
    ],
    kept: [
      ["src/language/model.ts", `import OpenAI from "openai";`],
      ["src/app.ts", `import { Hono } from "hono";`],
      ["src/hosts/embedded/worker.ts", `import { PGlite } from "@electric-sql/pglite";`],
    ],
  },
  {
    claim: "what is pure imports neither Node nor the database",
    complaints: impurities,
    broken: [
      ["src/dialogue/flow.ts", `import { readFile } from "node:fs/promises";`],
      ["src/segments/definition.ts", `import type { Database } from "../database/index.ts";`],
    ],
    kept: [["src/dialogue/flow.ts", `import * as z from "zod"; import { sum } from "../base/index.ts";`]],
  },
  {
    claim: "the browser's code takes only types from the rooms, and nothing from Node",
    complaints: browserImports,
    broken: [
      ["src/web/widget/chat.ts", `import { Wire } from "../../channels/web-chat/index.ts";`],
      ["src/web/widget/chat.ts", `import { type Wire, parse } from "../../channels/web-chat/index.ts";`],
      ["src/web/widget/chat.ts", `import { randomUUID } from "node:crypto";`],
    ],
    kept: [
      ["src/web/widget/chat.ts", `import { type Wire } from "../../channels/web-chat/index.ts";`],
      ["src/web/widget/chat.ts", `import { bubble } from "./bubble.ts";`],
    ],
  },
  {
    claim: "a statement stands in a room's queries.ts, in segments/where/ or in database/",
    complaints: strayStatements,
    broken: [
      ["src/orders/cancel.ts", "await db`select 1`;"],
      ["src/orders/cancel.ts", "await db<{ n: number }[]>`select 1 as n`;"],
      ["src/orders/cancel.ts", "await services.database`select 1`;"],
      ["src/orders/cancel.ts", `await db.unsafe("select 1");`],
      ["src/segments/preview.ts", "sql`select 1`;"],
    ],
    kept: [
      ["src/orders/queries.ts", "await db`select 1`;"],
      ["src/orders/cancel.ts", "String.raw`select \\d`;"],
      ["src/orders/cancel.ts", "say(`select one`);"],
    ],
  },
  {
    claim: "environment values are read in hosts/ and cli/ only",
    complaints: environmentReads,
    broken: [
      ["src/config.ts", "process.env.PORT;"],
      ["src/config.ts", `globalThis.process["env"];`],
      ["src/config.ts", "const { env } = process;"],
      ["src/config.ts", `import { env } from "node:process";`],
    ],
    kept: [
      ["src/hosts/node.ts", "process.env.PORT;"],
      ["src/config.ts", "environment.PORT;"],
    ],
  },
  {
    claim: "no room reads the machine's clock",
    complaints: clockReads,
    broken: [
      ["src/orders/cancel.ts", "new Date();"],
      ["src/orders/cancel.ts", "const at = Date.now();"],
      ["src/orders/cancel.ts", "DateTime.now().startOf('day');"],
    ],
    kept: [
      ["src/base/clock.ts", "new Date();"],
      ["src/orders/cancel.ts", "new Date(at); Date.parse(text); performance.now();"],
    ],
  },
  {
    claim: "no room's statement reads the server's clock",
    complaints: serverClockReads,
    broken: [
      ["src/orders/queries.ts", "await db`update orders set cancelled_at = now()`;"],
      ["src/orders/queries.ts", "await db`select current_date`;"],
    ],
    kept: [["src/orders/queries.ts", "await db`update orders set cancelled_at = at where known_at < known_now`;"]],
  },
  {
    claim: "a table is written by the queries of one room",
    complaints: foreignWrites,
    broken: [
      ["src/orders/queries.ts", "await db`update customers c set city = 'Rivne'`;"],
      ["src/orders/queries.ts", `await db\`with gone as (delete from "consents" k using i returning 1) select 1\`;`],
      ["src/orders/queries.ts", `await db\`insert into \${db(table)} values (1)\`;`],
      ["src/orders/queries.ts", "await db`insert into parcels values (1)`;"],
      ["src/conversation/queries.ts", "await db`update identities set proof = 'word'`;"],
      ["src/conversation/queries.ts", "await db`truncate identities`;"],
    ],
    kept: [
      ["src/orders/queries.ts", "await db`insert into orders (a) values (1) on conflict (a) do update set a = 2`;"],
      ["src/orders/queries.ts", "await db`select * from customers for update`;"],
      ["src/conversation/queries.ts", "await db`insert into identities (channel) values ('web')`;"],
    ],
  },
];

describe.each(rules)("$claim", ({ complaints, broken, kept }) => {
  it("holds here", () => {
    expect(complaints(house)).toEqual([]);
  });

  it.each(broken)("is seen to be broken in %s: %s", (path, text) => {
    expect(complaints([readSource(path, text)])).toHaveLength(1);
  });

  it.each(kept)("is seen to be kept in %s: %s", (path, text) => {
    expect(complaints([readSource(path, text)])).toEqual([]);
  });
});

it("a ring over several files is told once, with its whole way", () => {
  const ring = [
    readSource("src/orders/a.ts", `import "./b.ts";`),
    readSource("src/orders/b.ts", `import "./c.ts";`),
    readSource("src/orders/c.ts", `import "./a.ts";`),
  ];
  expect(rings(ring)).toEqual([
    "a ring of imports: src/orders/a.ts → src/orders/b.ts → src/orders/c.ts → src/orders/a.ts",
  ]);
});

it("every table that a migration makes has one owning room, and every owned table is made", async () => {
  const migrations = await readMigrations();
  const made = ["migrations", ...migrations.flatMap((migration) => tablesMadeBy(migration.sql))];
  expect(Object.keys(TABLES).sort()).toEqual(made.sort());
});

it("the rules look at the whole house", () => {
  expect(house.length).toBeGreaterThan(50);
  expect(house.flatMap((source) => source.imports).length).toBeGreaterThan(house.length);
});

afterAll(() => {
  const sizes = (numbers: number[]) => {
    const sorted = numbers.toSorted((a, b) => a - b);
    return [0.5, 0.9, 1].map((share) => sorted[Math.ceil(sorted.length * share) - 1]).join(" / ");
  };
  const functions = house.flatMap((source) => source.functions);
  const files = house.map((source) => source.lines);
  process.stdout.write(`lines, median / p90 / most: functions ${sizes(functions)}, files ${sizes(files)}\n`);
});

/**
 * Another process on a data folder, for open-embedded.test.ts: `node second-process.ts FOLDER VERB`. Prints one JSON line when it
 * has the database, then what the verb says; ends on its standard input's end.
 */
import postgres from "postgres";
import { openEmbeddedPostgres } from "../../../src/hosts/embedded/open-embedded.ts";

const [folder, verb] = process.argv.slice(2);
const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

const running = await openEmbeddedPostgres({ folder, patienceMs: 90_000 });
const sql = postgres({ ...running.url, database: "postgres", username: "postgres", max: 4, onnotice: () => {} });
say({ owner: running.owner, path: running.url.path });

if (verb === "insert") await insertForEver();
if (verb === "listen") await sql.listen("news", (payload) => say({ heard: payload }));
if (verb === "listen") say({ listening: true });
process.stdin.resume().on("end", async () => {
  await sql.end({ timeout: 1 });
  await running.stop();
});

/** Says each number that the database has acknowledged. */
async function insertForEver(): Promise<never> {
  await sql`create table if not exists acknowledged (n int primary key)`;
  for (let n = 0; ; n += 4) {
    const four = [n, n + 1, n + 2, n + 3];
    await Promise.all(four.map((one) => sql`insert into acknowledged values (${one})`.then(() => say({ n: one }))));
  }
}

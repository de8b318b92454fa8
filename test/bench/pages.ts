import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { type RunningNode, startNode } from "../../src/hosts/node.ts";
import { buildWeb } from "../browser/build.ts";
import { findChromium, launch } from "../browser/chromium.ts";
import { Visitor } from "../hosts/smoke/visitor.ts";
import { benchmarkIndex, Phone, type Profile, profiles } from "./pages/phone.ts";
import { type BenchPage, PAGES } from "./pages/places.ts";
import { newServerDatabase } from "./server.ts";

/** From the address typed to a page that shows what it is for and answers a tap. */
const AT_MOST_MS = 1_500;
/** Opened so often, unless told. */
const ROUNDS = 3;

const tell = (line: string) => process.stdout.write(`${line}\n`);

/**
 * `bench -- pages [NAME [ROUNDS]]`: how soon each page can be used on a phone of 390 px, on the running service with the demo shop; first
 * with nothing kept, then once more. Non-zero where one is late on the usual phone; what a slow one takes is told.
 */
export async function run([only = "", rounds = String(ROUNDS)]: string[]): Promise<number> {
  const path = findChromium();
  if (!path) {
    tell("skipped: no Chromium was found; set CHROMIUM_PATH to one");
    return 0;
  }
  const [where, built, folder] = [
    await newServerDatabase(),
    await buildWeb(),
    await mkdtemp(join(tmpdir(), "beseda-")),
  ];
  const at =
    where && "url" in where.address ? { DATABASE_URL: where.address.url } : { BESEDA_DATA: join(folder, "db") };
  const service = await startNode(readConfig({ ...at, PORT: "0" }), silentLog, () => {}, built.folder);
  const browser = await launch(path);
  try {
    const shop = await prepare(service);
    const { usual, slow } = profiles(await benchmarkIndex(browser));
    const measure = (profile: Profile) =>
      timesOfAll(
        PAGES.filter(({ name }) => name.includes(only)),
        {
          open: () => Phone.on(browser, shop, profile),
          ...{ shop, profile, rounds: Number(rounds) },
        },
      );
    const late = await measure(usual);
    tell(late.length === 0 ? `all within ${AT_MOST_MS} ms\n` : `later than ${AT_MOST_MS} ms: ${late.join(", ")}\n`);
    await measure(slow);
    return late.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await service.stop();
    await where?.remove();
    await built.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Measuring {
  open: () => Promise<Phone>;
  shop: BenchShop;
  profile: Profile;
  rounds: number;
}

/** Measures and tells; answers which were late. */
async function timesOfAll(pages: readonly BenchPage[], measuring: Measuring): Promise<string[]> {
  const { name, cpuRate } = measuring.profile;
  tell(`${name} (this machine's processor slowed down ${cpuRate.toFixed(1)} times)`);
  tell("page                      cold     again  work cold       KiB  requests");
  const late: string[] = [];
  for (const page of pages) {
    const { cold, warm } = await timesOf(page, measuring);
    const columns = [cold.ms, warm.ms, cold.work, cold.bytes / 1024, cold.requests].map(Math.round);
    tell(page.name.padEnd(20) + columns.map((value) => String(value).padStart(10)).join(""));
    if (cold.ms > AT_MOST_MS || warm.ms > AT_MOST_MS) late.push(page.name);
  }
  return late;
}

/** What the pages are opened with: the service's address, an owner's cookie, and a conversation that waits. */
export interface BenchShop {
  url: string;
  cookie: { name: string; value: string };
  conversation: string;
}

/** An owner, and customers who have talked. */
async function prepare({ port, services }: RunningNode): Promise<BenchShop> {
  const url = `http://127.0.0.1:${port}`;
  const { token } = await services.staff.invite({ role: "owner", by: null }, new Date());
  const form = { token, name: "Ирина", email: "irina@shop.example", password: "капучино-по-утрам-42" };
  const came = await fetch(`${url}/api/staff/auth/accept-invitation`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify(form),
  });
  const [name = "", value = ""] = (came.headers.getSetCookie()[0]?.split(";")[0] ?? "").split(/=(.*)/s);
  for (let count = 0; count < 12; count += 1) {
    const visitor = await Visitor.enter(url, { language: "ru" });
    await visitor.ask("Сколько стоит доставка?");
    await visitor.ask("Позовите человека");
  }
  const list = await fetch(`${url}/api/desk/conversations?queue=waiting`, { headers: { cookie: `${name}=${value}` } });
  const { conversations } = (await list.json()) as { conversations: { id: string }[] };
  return { url, cookie: { name, value }, conversation: conversations[0]?.id ?? "" };
}

/** The middle of some rounds: with nothing kept by the browser, and once more in the same. */
async function timesOf(page: BenchPage, { open, shop: { conversation }, rounds }: Measuring) {
  const [colds, warms] = [[] as Opening[], [] as Opening[]];
  for (let round = 0; round < rounds; round += 1) {
    const phone = await open();
    colds.push(await phone.visit(page, conversation));
    warms.push(await phone.visit(page, conversation));
    await phone.leave();
  }
  return { cold: middleOf(colds), warm: middleOf(warms) };
}

/** How one opening of a page went. */
export interface Opening {
  ms: number;
  /** What the page's own thread worked, in milliseconds of the slowed processor. */
  work: number;
  bytes: number;
  requests: number;
}

function middleOf(openings: readonly Opening[]): Opening {
  const middle = openings.toSorted((one, other) => one.ms - other.ms)[Math.floor(openings.length / 2)];
  if (!middle) throw new Error("nothing was measured");
  return middle;
}

import { connect, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DatabaseAddress } from "../../src/database/index.ts";
import type { RunningNode } from "../../src/hosts/node.ts";
import { newDatabase, type TestDatabase } from "../support/database.ts";
import { startLogged } from "./logged-service.ts";
import { Visitor } from "./smoke/visitor.ts";

/** A way to the database that can be cut: a TCP port that leads to a server or to the socket of the embedded one. */
class Cable {
  #open = new Set<Socket>();
  #to: DatabaseAddress;
  #server: Server;
  #cut = false;

  constructor(to: DatabaseAddress) {
    this.#to = to;
    this.#server = createServer((near) => this.#join(near));
  }

  /** Answers the URL of the near end. */
  async plug(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    const url = new URL("url" in this.#to ? this.#to.url : "postgres://postgres@x/postgres");
    url.hostname = "127.0.0.1";
    url.port = String(typeof address === "object" ? address?.port : "");
    return url.href;
  }

  cut(): void {
    this.#cut = true;
    for (const socket of this.#open) socket.destroy();
  }

  mend(): void {
    this.#cut = false;
  }

  unplug(): void {
    this.cut();
    this.#server.close();
  }

  #join(near: Socket): void {
    if (this.#cut) return void near.destroy();
    const far = "url" in this.#to ? this.#dial(new URL(this.#to.url)) : connect(this.#to.path);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#open.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        this.#open.delete(one);
        other.destroy();
      });
    }
  }

  #dial({ hostname, port, searchParams }: URL): Socket {
    const folder = searchParams.get("host");
    return folder ? connect(`${folder}/.s.PGSQL.${port || 5432}`) : connect(Number(port || 5432), hostname);
  }
}

let [database, cable, running]: [TestDatabase | null, Cable | null, RunningNode | null] = [null, null, null];
let url = "";
let lines: string[] = [];

beforeAll(async () => {
  database = await newDatabase();
  cable = new Cable(database.address);
  ({ running, url, lines } = await startLogged({ DATABASE_URL: await cable.plug(), PORT: "0" }));
}, 240_000);
afterAll(async () => {
  await running?.stop();
  cable?.unplug();
  await database?.remove();
}, 240_000);

const statusOf = async (path: string) => (await fetch(url + path)).status;

test("a service whose database is away says so, lives on, and is ready again by itself", async () => {
  const visitor = await Visitor.enter(url, { language: "en" });
  expect(await statusOf("/readyz")).toBe(200);
  cable?.cut();
  const away = await fetch(`${url}/readyz`);
  expect([away.status, await away.json()]).toMatchObject([503, { error: { code: "unavailable" } }]);
  expect(await statusOf("/healthz")).toBe(200);
  expect((await fetch(`${url}/metrics`)).status).toBe(200);
  await expect(visitor.say("How do I brew a V60?")).rejects.toThrow(/not taken: 503/);
  cable?.mend();
  // A lost connection is tried again after waits that grow up to 20 s.
  await expect.poll(() => statusOf("/readyz"), { timeout: 40_000, interval: 500 }).toBe(200);
  expect((await visitor.ask("How do I brew a V60?")).sources[0]?.slug).toBe("brew-v60");
}, 240_000);

test("what the log says of it names no address with a password, and nobody's words", () => {
  expect(lines.join("\n")).not.toMatch(/V60|postgres:\/\/|@/);
});

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { makePlayer } from "../../src/cli/play/play-script.ts";
import { readConfig } from "../../src/config.ts";
import { learn } from "../../src/services/index.ts";
import { testDatabase } from "../support/database.ts";
import { loadTau2 } from "../support/tau2/load.ts";
import { Tau2Shop } from "../support/tau2/shop.ts";

const SHOP = new URL("../../../shared/data/tau2-retail/db.json", import.meta.url);
const AT = new Date("2026-11-25T10:30:00Z");
const here = existsSync(SHOP);

it.skipIf(!here)(
  "a customer of the imported τ²-bench shop talks about their real orders (skipped without the set in ../shared)",
  async () => {
    const db = await testDatabase();
    const config = readConfig({ TIMEZONE: "America/New_York", CURRENCY: "USD" });
    const shop = Tau2Shop.parse(JSON.parse(await readFile(SHOP, "utf8")));
    await loadTau2(db, shop, AT);
    await learn(db, config, AT);
    const play = await makePlayer({ db, config, clock: () => AT });
    const { turns, changes } = await play({
      id: "tau2",
      channel: "web",
      as: "fatima_muller_6713",
      turns: [
        { text: "Hi! Where is my order #W2435638?" },
        { text: "and what about W3899829" },
        { text: "whats with order #W3113816 then" },
        { text: "never mind. please change my email to fatima.m@example.com" },
        { button: "confirm" },
        { text: "can I talk to a human please" },
      ],
    });
    const said = turns.map((turn) => turn.messages.map((message) => message.text).join("\n"));
    expect(said[0]).toContain("delivered");
    expect(said[1]).toContain("cancelled");
    // Somebody else's order is there; not even that is told.
    expect(said[2]).toContain("There is no order");
    expect(turns[2]?.refused).toBe("not_your_order");
    expect(turns[3]?.proposal?.values).toEqual({ email: "fatima.m@example.com" });
    expect(changes).toMatchObject([
      { table: "customers", key: "fatima_muller_6713", field: "email", to: "fatima.m@example.com" },
    ]);
    expect(turns[5]?.handoff).toBe(true);

    // Nothing is done that was not confirmed in time, nor a second time.
    const cancelling = { id: "cancel", channel: "web" as const, as: "fatima_muller_6713" };
    const late = await play({
      ...cancelling,
      turns: [{ text: "please cancel order W9962383" }, { wait: "25h" }, { button: "confirm" }],
    });
    expect(late.turns[0]?.proposal).toMatchObject({ action: "cancel_order", values: { order: "W9962383" } });
    expect(late.turns.map(({ done }) => done)).toEqual([[], [], []]);
    expect(late.changes).toEqual([]);
    const twice = await play({
      ...cancelling,
      turns: [{ text: "please cancel order W9962383" }, { button: "confirm" }, { button: "confirm" }],
    });
    expect(twice.turns.map(({ done }) => done.length)).toEqual([0, 1, 0]);
    expect(twice.turns[2]?.refused).toBe("nothing_pending");
  },
  120_000,
);

import { expect, it } from "vitest";
import { fixedClock } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { upsertCustomers } from "../../src/customers/index.ts";
import { NOTHING_HIDDEN } from "../../src/segments/index.ts";
import { makeMarketer } from "../../src/services/index.ts";
import { testDatabase } from "../support/database.ts";

const NOW = new Date("2026-11-23T08:00:00Z");

it("a city that the data has in three languages is one row of figures, in the asker's spelling", async () => {
  const db = await testDatabase();
  const person = (external_id: string, city: string) => ({
    external_id,
    city,
    registered_at: new Date("2026-11-01T08:00:00Z"),
  });
  const cities = ["Вильнюс", "Vilnius", "Вільнюс", "Тарту", "Лугово"];
  await upsertCustomers(
    db,
    cities.map((city, at) => person(`c-${at}`, city)),
    NOW,
  );
  const { analysis } = await makeMarketer({ db, config: readConfig({}), clock: fixedClock(NOW) });
  for (const [locale, text, called] of [
    ["ru", "сколько регистраций по городам", "Вильнюс"],
    ["uk", "скільки реєстрацій за містами", "Вільнюс"],
    ["en", "registrations by city", "Vilnius"],
  ] as const) {
    const asker = { member: "olena", channel: "desk", locale, personal: true, hidden: NOTHING_HIDDEN };
    const { figures } = await analysis.ask(asker, { text });
    const rows = figures?.told?.rows.map(({ key, cells }) => [key, cells[0]?.value]);
    expect(rows).toEqual([
      [called, 3],
      ["Лугово", 1],
      ["Тарту", 1],
    ]);
  }
});

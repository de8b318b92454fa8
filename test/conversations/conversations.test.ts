import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePlayer } from "../../src/cli/play/play-script.ts";
import type { Played, Script } from "../../src/cli/play/script.ts";
import { readConfig } from "../../src/config.ts";
import { rebuildRecommendations } from "../../src/recommendations/index.ts";
import { learn, loadDemo } from "../../src/services/index.ts";
import { startBotApi } from "../support/bot-api/index.ts";
import { testDatabase } from "../support/database.ts";
import { complaintsOf } from "./complaints.ts";
import { personOf, telegramDoor } from "./through-telegram.ts";
import { isChecked, readTranscripts, scriptOf } from "./transcript.ts";

/** A Wednesday, 12:30 in Vilnius: the shop is open. */
const NOW = "2026-11-25T10:30:00Z";

const transcripts = await readTranscripts("kept");
const wanted = await readTranscripts("wanted");
const db = await testDatabase();
const api = await startBotApi();
let play: (script: Script) => Promise<Played>;
let playInTelegram: typeof play;

beforeAll(async () => {
  const at = new Date(NOW);
  const config = readConfig({});
  await loadDemo(db, { at, customers: 0 });
  await learn(db, config, at);
  await rebuildRecommendations(db, { at, learn: false });
  await db`update products set image_url = 'https://shop.example/earl-grey.jpg' where name = 'Эрл Грей'`;
  play = await makePlayer({ db, config, clock: () => at });
  const settings = { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url, PUBLIC_URL: "https://shop.example" };
  const door = telegramDoor(api);
  playInTelegram = await makePlayer({ db, config: readConfig(settings), clock: () => at, door });
}, 120_000);
afterAll(() => api.stop());

describe("conversations go as they are written down", () => {
  it.each(transcripts.map((transcript) => [transcript.id, transcript] as const))("%s", async (_, transcript) => {
    expect(complaintsOf(transcript, await play(scriptOf(transcript, NOW)))).toEqual([]);
  });
});

describe("they go the same way through Telegram's own wire", () => {
  // The wire does not know the database: on a server those that go no other way are enough, all of them run on the embedded one.
  const either = transcripts.filter(
    ({ channel }) => channel === "telegram" || (!process.env.DATABASE_URL && channel !== "web"),
  );

  it.each(either.map((transcript) => [transcript.id, transcript] as const))("%s", async (_, transcript) => {
    const script = scriptOf(transcript, NOW, "telegram");
    const played = await playInTelegram(script);
    expect(complaintsOf(transcript, played)).toEqual([]);
    const said = played.turns.flatMap((turn) => turn.messages.map(({ text }) => text));
    expect(
      api
        .chat(personOf(script))
        .filter(({ from }) => from === "bot")
        .map(({ text }) => text),
    ).toEqual(said.map((text) => expect.stringContaining(text)));
  });

  it("nothing was sent that Telegram would not take", () => {
    expect(api.violations).toEqual([]);
  });
});

describe("the transcripts", () => {
  it.each(["ru", "uk", "en"])("are at least 26 in %s", (locale) => {
    expect(transcripts.filter(({ id }) => id.startsWith(`${locale}-`)).length).toBeGreaterThanOrEqual(26);
  });

  it("have ids of their own", () => {
    const ids = [...transcripts, ...wanted].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("check every turn for something", () => {
    const idle = transcripts.flatMap(({ id, turns }) => turns.filter((turn) => !isChecked(turn)).map(() => id));
    expect(idle).toEqual([]);
  });
});

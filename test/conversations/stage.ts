import { afterAll, beforeAll, expect, it } from "vitest";
import { makePlayer } from "../../src/cli/play/play-script.ts";
import type { Played, Script } from "../../src/cli/play/script.ts";
import { readConfig } from "../../src/config.ts";
import { rebuildRecommendations } from "../../src/recommendations/index.ts";
import { learn, loadDemo } from "../../src/services/index.ts";
import { startBotApi } from "../support/bot-api/index.ts";
import { testDatabase } from "../support/database.ts";
import { complaintsOf } from "./complaints.ts";
import { personOf, telegramDoor } from "./through-telegram.ts";
import { scriptOf, type Transcript } from "./transcript.ts";

/** A Wednesday, 12:30 in Vilnius: the shop is open. */
const NOW = "2026-11-25T10:30:00Z";

/** A demo shop at that moment, for one test file, and the claims that transcripts go in it as they are written down. */
export interface Shop {
  goAsWritten(transcripts: Transcript[]): void;
  goThroughTelegram(transcripts: Transcript[]): void;
}

export async function openShop(): Promise<Shop> {
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

  const each = (transcripts: Transcript[]) =>
    it.each(transcripts.map((transcript) => [transcript.id, transcript] as const));
  return {
    goAsWritten: (transcripts) =>
      each(transcripts)("%s", async (_, transcript) => {
        expect(complaintsOf(transcript, await play(scriptOf(transcript, NOW)))).toEqual([]);
      }),
    goThroughTelegram(transcripts) {
      each(transcripts)("%s", async (_, transcript) => {
        const script = scriptOf(transcript, NOW, "telegram");
        const played = await playInTelegram(script);
        expect(complaintsOf(transcript, played)).toEqual([]);
        const said = played.turns.flatMap((turn) => turn.messages.map(({ text }) => text));
        const sent = api.chat(personOf(script)).filter(({ from }) => from === "bot");
        expect(sent.map(({ text }) => text)).toEqual(said.map((text) => expect.stringContaining(text)));
      });

      it("nothing was sent that Telegram would not take", () => {
        expect(api.violations).toEqual([]);
      });
    },
  };
}

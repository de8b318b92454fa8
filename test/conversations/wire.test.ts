import { describe } from "vitest";
import { openShop } from "./stage.ts";
import { readTranscripts } from "./transcript.ts";

const transcripts = await readTranscripts("kept");
const shop = await openShop();

describe("conversations that go in any channel go the same way through Telegram's own wire", () => {
  shop.goThroughTelegram(transcripts.filter(({ channel }) => channel === undefined));
});

import { describe, expect, it } from "vitest";
import { openShop } from "./stage.ts";
import { isChecked, readTranscripts } from "./transcript.ts";

const transcripts = await readTranscripts("kept");
const wanted = await readTranscripts("wanted");
const shop = await openShop();

describe("conversations go as they are written down", () => {
  shop.goAsWritten(transcripts);
});

describe("those that go in Telegram only go the same way through its own wire", () => {
  shop.goThroughTelegram(transcripts.filter(({ channel }) => channel === "telegram"));
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

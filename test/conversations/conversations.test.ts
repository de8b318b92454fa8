import { beforeAll, describe, expect, it } from "vitest";
import { makePlayer } from "../../src/cli/play/play-script.ts";
import type { Played, Script } from "../../src/cli/play/script.ts";
import { readConfig } from "../../src/config.ts";
import { learn, loadDemo } from "../../src/services/index.ts";
import { testDatabase } from "../support/database.ts";
import { complaintsOf } from "./complaints.ts";
import { isChecked, readTranscripts, scriptOf } from "./transcript.ts";

/** A Wednesday, 12:30 in Vilnius: the shop is open. */
const NOW = "2026-11-25T10:30:00Z";

const transcripts = await readTranscripts("kept");
const wanted = await readTranscripts("wanted");
const db = await testDatabase();
let play: (script: Script) => Promise<Played>;

beforeAll(async () => {
  const at = new Date(NOW);
  const config = readConfig({});
  await loadDemo(db, { at, customers: 0 });
  await learn(db, config, at);
  play = await makePlayer({ db, config, clock: () => at });
}, 120_000);

describe("conversations go as they are written down", () => {
  it.each(transcripts.map((transcript) => [transcript.id, transcript] as const))("%s", async (_, transcript) => {
    expect(complaintsOf(transcript, await play(scriptOf(transcript, NOW)))).toEqual([]);
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

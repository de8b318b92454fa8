import { expect, test } from "vitest";
import { type ReadingContext, rulesReader } from "../../../../src/understanding/index.ts";

/** An order is drawn up and waits for a yes. */
const proposal: ReadingContext = {
  ...{ locale: "ru", clientLanguage: null, asked: null, choices: [], proposal: true, flow: "place_order", topic: null },
  ...{ at: new Date("2026-11-23T08:00:00Z"), timezone: "Europe/Vilnius", country: "LT" },
  lexicon: { orderShapes: [], products: [], categories: [], cities: [] },
};

const read = async (text: string, context: ReadingContext = proposal) =>
  (await rulesReader(text, context)).commands.map(({ command }) => command.type);

const REFUSED = `
  нет, лучше не надо; пожалуй не надо; не, наверное не буду; знаете, не надо; ой, всё-таки нет; не беру; давайте в другой раз; скорее нет, чем да; не оформляйте; нет, пожалуй, воздержусь; да ну его;
  ні, краще не треба; мабуть, не буду; знаєте, не треба; ой ні, все-таки ні; давайте іншим разом; не треба оформлювати; не оформлюйте поки що; дякую, утримаюся; ні, не буду замовляти; вибачте, але ні;
  better not; i don't think so; on second thought no; actually no; i won't be ordering; please don't order it; no no, don't order it yet; sorry but no; i'll pass; i don't want it anymore`;

const TOO_DEAR = `нет, дорого; дороговато, не надо; для меня дорого; ні, дорого; занадто дорого; мені дорогувато; too expensive; it's a bit too expensive for me; a bit pricey, no thanks`;

const phrases = (text: string): string[] => text.split(";").map((phrase) => phrase.trim());

test.each(phrases(REFUSED))("“%s” is a refusal, and nothing is asked back", async (text) => {
  expect(["deny", "cancel_flow"]).toContain((await read(text))[0]);
});

test.each(phrases(TOO_DEAR))("“%s” refuses what waits for a yes, and nothing else", async (text) => {
  expect(await read(text)).toEqual(["deny"]);
  expect(await read(text, { ...proposal, proposal: false })).not.toContain("deny");
});

test("what is wanted in the place of it is no refusal", async () => {
  for (const text of phrases(`
    лучше две пачки; не хочу такой помол, сделайте для турки; не беру зерно, мне молотый; дорого, есть дешевле?; думаю взять две; не меняйте адрес, только телефон;
    краще дві; ні, краще кур'єром; дорого, є щось дешевше?; думаю взяти дві; i'd rather have two; better make it two; don't change the address, just the phone; not too expensive?`)) {
    const got = await read(text);
    for (const refused of ["deny", "cancel_flow"])
      expect([text, got]).not.toEqual([text, expect.arrayContaining([refused])]);
  }
});

test("a perhaps is never a yes, however it is softened", async () => {
  for (const text of phrases(
    "наверное да; пожалуй, возьму; мабуть, так; думаю, так; i guess so; probably yes; i think i do",
  ))
    expect(await read(text)).not.toContain("affirm");
});

import { describe, expect, it } from "vitest";
import { readArticle } from "../../../src/knowledge/article.ts";
import { placed } from "../../../src/knowledge/index.ts";
import type { Place } from "../../../src/knowledge/region/places.ts";
import { placeOf } from "../../../src/knowledge/region/regions.ts";
import { aHelpCentre } from "../an-article.ts";

const FRONT = `title: What delivery costs
locale: en
slug: cost
where: Where to?
regions:
  lead: []
  Lithuania: [LT]
  Vilnius: [Vilnius]
  Other EU countries: [EU]
  Elsewhere: [elsewhere]`;
const article = (front: string) =>
  readArticle(
    `---\n${front}\n---\nFrom €2.50 to €14.90.\n\n## Lithuania\n\nThe price is €2.50.\n\n## Vilnius\n\nA bicycle brings it for €1.\n\n` +
      "## Other EU countries\n\nThe price is €14.90.\n\n## Elsewhere\n\nWe do not deliver.\n\n## Free delivery\n\nThe threshold is counted after discounts.\n",
    "en/cost.md",
  );
const index = aHelpCentre(article(FRONT));
const ask = (question: string, { said = question, home = null as Place | null } = {}) =>
  placed(index, { locale: "en", slug: "cost" }, question, { said, home: async () => home });

describe("what differs by place", () => {
  it("is told for the place that is named, the nearest part that fits it", async () => {
    expect(await ask("what does delivery to Kaunas cost?")).toMatchObject({
      extract: "Lithuania\nThe price is €2.50.",
    });
    expect(await ask("delivery cost in Vilnius")).toMatchObject({ extract: "Vilnius\nA bicycle brings it for €1." });
    expect(await ask("delivery cost to Madrid")).toMatchObject({ extract: expect.stringContaining("€14.90.") });
    expect(await ask("what does delivery to Canada cost")).toMatchObject({ extract: "Elsewhere\nWe do not deliver." });
  });

  it("is told for the customer's own place where none is named", async () => {
    expect(await ask("what does delivery cost?", { home: placeOf("LT") })).toMatchObject({
      extract: "Lithuania\nThe price is €2.50.",
    });
    expect(await ask("delivery cost to Madrid", { home: placeOf("LT") })).toMatchObject({
      extract: expect.stringContaining("€14.90."),
    });
  });

  it("is asked for where nothing tells the place", async () => {
    expect(await ask("what does delivery cost?")).toEqual({
      kind: "where",
      extract: "From €2.50 to €14.90.",
      ask: "Where to?",
      choices: [
        { label: "Lithuania", place: "LT" },
        { label: "Vilnius", place: "Vilnius" },
        { label: "Other EU countries", place: "EU" },
        { label: "Elsewhere", place: "elsewhere" },
      ],
    });
    expect(await ask("what does delivery cost?", { said: "elsewhere" })).toMatchObject({ kind: "there" });
  });

  it("is not asked for where the question is about something else of the article", async () => {
    expect(await ask("is the threshold counted after discounts?")).toEqual({ kind: "everywhere", differs: true });
  });

  it("is refused where it names a heading or a place that is not there", () => {
    expect(() => article(FRONT.replace("Lithuania: [LT]", "Latvia: [LV]"))).toThrow('the heading "Latvia"');
    expect(() => article(FRONT.replace("[LT]", "[Atlantis]"))).toThrow('the place "Atlantis"');
  });
});

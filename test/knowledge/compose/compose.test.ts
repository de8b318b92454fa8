import { describe, expect, test } from "vitest";
import type { Locale } from "../../../src/base/index.ts";
import { compose } from "../../../src/knowledge/compose/compose.ts";
import type { Source } from "../../../src/knowledge/compose/source.ts";

const source = (number: number, text: string, heading: string | null = null): Source => ({
  number,
  heading,
  text,
  article: { slug: `article-${number}`, locale: "en", title: `Article ${number}`, url: null },
});

const SOURCES = [
  source(1, "A courier in Lithuania costs €4.50. However, on Sundays the courier does not work."),
  source(2, "We take an item back within 14 days, except coffee and tea. Bring it to Polocko g. 17, Vilnius."),
  source(3, "We take an item back when:\n• it hasn't been used;\n• it is in its packaging."),
];

/** What a model writes comes in pieces of any size. */
async function* inPieces(text: string, size = 3) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const composed = (text: string, locale: Locale = "en", heard?: (text: string) => void) =>
  compose(inPieces(text), SOURCES, { question: "", locale }, heard);

describe("an answer that a model writes", () => {
  test("is heard sentence by sentence, without its citations, and never with what its sources do not say", async () => {
    const heard: string[] = [];
    const text =
      "A courier in Lithuania costs €4.50 [1]. On Sundays the courier does not work [1]. Bring the item to Polocko g. 17, Vilnius [2]. Call +370 600 00000 [2].";
    const answer = await composed(text, "en", (one) => heard.push(one));
    expect(heard).toEqual([
      "A courier in Lithuania costs €4.50.",
      "A courier in Lithuania costs €4.50. On Sundays the courier does not work.",
      "A courier in Lithuania costs €4.50. On Sundays the courier does not work. Bring the item to Polocko g. 17, Vilnius.",
    ]);
    expect(answer).toMatchObject({ said: 3, dropped: ["contact"], stands: true });
    expect(answer.articles.map(({ slug }) => slug)).toEqual(["article-1", "article-2"]);
  });

  test("keeps the sentence that limits what it says, though the model leaves it out", async () => {
    const answer = await composed("A courier in Lithuania costs €4.50 [1].");
    expect(answer.text).toBe("A courier in Lithuania costs €4.50. However, on Sundays the courier does not work.");
  });

  test("says in the source's words what it left an exception or a condition out of", async () => {
    expect((await composed("We take an item back within 14 days [2].")).text).toBe(
      "We take an item back within 14 days, except coffee and tea.",
    );
    expect((await composed("We take an item back when it hasn't been used [3].")).text).toBe(
      "We take an item back when:\n• it hasn't been used;\n• it is in its packaging.",
    );
  });

  test("loses its yes and no, which no source says", async () => {
    expect((await composed("Yes, a courier in Lithuania costs €4.50 [1].")).text).toMatch(/^A courier/);
  });

  test("stands in lists with the line that leads into them", async () => {
    const answer = await composed(
      "Couriers:\n- in Lithuania a courier costs €4.50 [1]\n\n- Polocko g. 17, Vilnius [2]",
    );
    expect(answer.text.split("\n")[0]).toBe("Couriers:");
    expect(answer.text).toContain("\n• in Lithuania a courier costs €4.50");
  });

  test("does not stand where its first sentence falls, where more falls than stands, or where there is none", async () => {
    expect(
      await composed("A courier in Lithuania costs €9 [1]. On Sundays the courier does not work [1]."),
    ).toMatchObject({ stands: false, dropped: ["number"] });
    expect(await composed("NONE")).toMatchObject({ stands: false, said: 0, dropped: [] });
    expect(await composed("Кур'єр Литвою коштує 4,50 € [1].")).toMatchObject({ stands: false, dropped: ["language"] });
    expect(await composed("I am happy to help you with anything else you like.")).toMatchObject({ stands: false });
  });
});

import { describe, expect, it } from "vitest";
import { homeOf, isPlaceOnly } from "../../../src/knowledge/index.ts";
import { placesIn, withoutPlaces } from "../../../src/knowledge/region/places.ts";

/** The countries that a text names. */
const countries = (text: string) => placesIn(text).map(({ country }) => country);

describe("a place in a text", () => {
  it.each([
    ["доставка до Києва", ["UA"]],
    ["а у Вільнюсі самовивіз є?", ["LT"]],
    ["у Ризі", ["LV"]],
    ["how much is shiping to estonia", ["EE"]],
    ["shipping to Kraków?", ["PL"]],
    ["до Німеччини", ["DE"]],
    ["во Францию или в Испанию", ["FR", "ES"]],
    ["доставка вильнус", ["LT"]],
    ["do you ship to the US?", ["US"]],
    ["у Велику Британію", ["GB"]],
    ["в Кривой Рог", ["UA"]],
    ["в Европу", ["EU"]],
  ])("is known in any case, language and with a slip: %s", (text, expected) => {
    expect(countries(text)).toEqual(expected);
  });

  it.each(["мої дані", "турка для кофе", "can you tell us", "від якої суми безкоштовно", "как дела"])(
    "is not an everyday word: %s",
    (text) => expect(countries(text)).toEqual([]),
  );

  it("is where something goes, not where it comes from, and the last one where two are named", () => {
    expect(countries("из Вильнюса в Берлин")).toEqual(["DE"]);
    expect(countries("доставка до Києва в Латвію?")).toEqual(["LV"]);
  });

  it("may be all that is said", () => {
    expect(isPlaceOnly("а в Киев?")).toBe(true);
    expect(isPlaceOnly("магазин в Киеве")).toBe(false);
  });

  it("is taken out of a question with what leads to it", () => {
    expect(withoutPlaces("Сколько идёт доставка в Таллин или в Ригу?")).toBe("сколько идет доставка");
    expect(withoutPlaces("а в Киев?")).toBeNull();
    expect(withoutPlaces("how long does it take?")).toBeNull();
  });

  it("is read from a card by code, name or city", () => {
    expect(homeOf({ city: "Каунас", country: "LT" })).toMatchObject({ country: "LT", city: "Каунас" });
    expect(homeOf({ city: null, country: "Польша" })).toEqual({ country: "PL" });
    expect(homeOf({ city: "Москва", country: "LV" })).toEqual({ country: "LV" });
    expect(homeOf({ city: null, country: null })).toBeNull();
  });
});

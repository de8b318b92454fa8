import { expect, test } from "vitest";
import { withFlat } from "../../../src/capabilities/changing/with-flat.ts";

test.each([
  ["квартира 21", "Brīvības iela 90-12", "Brīvības iela 90-21"],
  ["кв. 8", "вул. Ярославів Вал, 12, кв. 5", "вул. Ярославів Вал, 12, кв. 8"],
  ["flat 9", "ul. Puławska 41 m. 8", "ul. Puławska 41 m. 9"],
  ["flat 2b", "Narva mnt 7", "Narva mnt 7-2b"],
])('"%s" said of %s is %s', (typed, shown, whole) => {
  expect(withFlat(typed, shown)).toBe(whole);
});

test("a street is an address by itself, and so is a flat of which no address was shown", () => {
  expect(withFlat("Laisvės al. 12-3", "Narva mnt 7-14")).toBe("Laisvės al. 12-3");
  expect(withFlat("квартира 21", null)).toBe("квартира 21");
});

import { expect, test } from "vitest";
import * as z from "zod";
import * as lean from "../../../src/hosts/worker/zod/index.ts";

const namesOf = (whole: object) => Object.keys(whole).filter((name) => name !== "locales");

test("the Worker's zod has everything that zod has, but for its languages", () => {
  expect(Object.keys(lean)).toEqual(expect.arrayContaining(namesOf(z)));
  expect(Object.keys(lean.core)).toEqual(expect.arrayContaining(namesOf(z.core)));
});

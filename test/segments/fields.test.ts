import { expect, test } from "vitest";
import { RFM_GROUPS as GIVEN } from "../../src/insight/index.ts";
import { RFM_GROUPS } from "../../src/segments/fields.ts";

// Rooms of one rank import nothing of each other.
test("segments know the groups of buyers that insight gives", () => {
  expect(RFM_GROUPS).toEqual(GIVEN);
});

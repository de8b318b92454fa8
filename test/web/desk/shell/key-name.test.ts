import { expect, test } from "vitest";
import { keyName } from "../../../../src/web/desk/shell/key-name.ts";

test.each([
  ["j", "KeyJ", "j"],
  ["J", "KeyJ", "j"],
  ["о", "KeyJ", "j"],
  ["е", "KeyT", "t"],
  ["?", "Slash", "?"],
  ["?", "Digit7", "?"],
  ["ArrowDown", "ArrowDown", "arrowdown"],
  // Where a layout has its Latin letters elsewhere, the letter counts and not the place.
  ["k", "KeyV", "k"],
])("%s typed by %s is %s", (key, code, name) => {
  expect(keyName({ key, code })).toBe(name);
});

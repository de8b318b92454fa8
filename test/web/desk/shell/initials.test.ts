import { expect, test } from "vitest";
import { initialsOf } from "../../../../src/web/desk/shell/initials.ts";

test.each([
  ["Мария Ковальчук", "МК"],
  ["Оля", "О"],
  ["Anna Maria von Trapp", "AM"],
  ["  ", "?"],
  ["🦊 Fox", "🦊F"],
])("%s is %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

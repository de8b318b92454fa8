import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { socketPlace } from "../../../src/hosts/embedded/socket-place.ts";
import { emptyFolder } from "./bench-of-clients.ts";

test("a socket stands in its data folder where its path is short enough, in bytes", () => {
  const folder = emptyFolder();
  expect(socketPlace(folder).path).toBe(join(folder, "postgres.sock"));
  const deep = socketPlace(join(folder, "я".repeat(50)));
  expect(Buffer.byteLength(deep.path)).toBeLessThanOrEqual(103);
  expect(existsSync(dirname(deep.path))).toBe(true);
  deep.remove();
  expect(existsSync(dirname(deep.path))).toBe(false);
});

test("what a killed owner left elsewhere is taken away, and nothing that is not its own", () => {
  const folder = join(emptyFolder(), "x".repeat(120));
  const killed = socketPlace(folder);
  const other = join(emptyFolder(), "other");
  mkdirSync(other);
  writeFileSync(join(other, "postgres.sock"), "");
  const next = socketPlace(folder, killed.path);
  expect(existsSync(dirname(killed.path))).toBe(false);
  next.remove();
  socketPlace(folder, join(other, "postgres.sock")).remove();
  expect(existsSync(join(other, "postgres.sock"))).toBe(true);
});

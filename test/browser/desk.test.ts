import { describe } from "vitest";
import { findChromium } from "./chromium.ts";
import { assistance } from "./desk/assistance.ts";
import { comingIn } from "./desk/coming-in.ts";
import { knowledge } from "./desk/knowledge.ts";
import { openDeskStage } from "./desk/stage.ts";
import { states } from "./desk/states.ts";
import { working } from "./desk/working.ts";

const path = findChromium();
const why = path ? "" : " (skipped: no Chromium was found; set CHROMIUM_PATH to one)";

describe.skipIf(!path)(`the desk in a real browser${why}`, () => {
  const stage = openDeskStage(path ?? "");
  describe("coming in", () => comingIn(stage));
  describe("working", () => working(stage));
  describe("a model that helps", () => assistance(stage));
  describe("what is learned", () => knowledge(stage));
  describe("states and looks", () => states(stage));
});

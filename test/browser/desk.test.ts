import { describe } from "vitest";
import { findChromium } from "./chromium.ts";
import { accountable } from "./desk/accountable.ts";
import { assistance } from "./desk/assistance.ts";
import { accessible } from "./desk/axe.ts";
import { comingIn } from "./desk/coming-in.ts";
import { drafting } from "./desk/drafting.ts";
import { firstHour } from "./desk/first-hour.ts";
import { insight } from "./desk/insight.ts";
import { knowledge } from "./desk/knowledge.ts";
import { people } from "./desk/people.ts";
import { segments } from "./desk/segments.ts";
import { openDeskStage } from "./desk/stage.ts";
import { states } from "./desk/states.ts";
import { supportFigures } from "./desk/support-figures.ts";
import { supporting } from "./desk/supporting.ts";
import { working } from "./desk/working.ts";

const path = findChromium();
const why = path ? "" : " (skipped: no Chromium was found; set CHROMIUM_PATH to one)";

describe.skipIf(!path)(`the desk in a real browser${why}`, () => {
  const stage = openDeskStage(path ?? "");
  describe("coming in", () => comingIn(stage));
  describe("working", () => working(stage));
  describe("supporting", () => supporting(stage));
  describe("being told with the desk closed", () => pushed(stage));
  describe("a model that helps", () => assistance(stage));
  describe("drafts that are suggested", () => drafting(stage));
  describe("what is learned", () => knowledge(stage));
  describe("who the customers are", () => segments(stage));
  describe("what customers are worth", () => insight(stage));
  describe("customers and what is theirs", () => people(stage));
  describe("how support does", () => supportFigures(stage));
  describe("being accountable", () => accountable(stage));
  describe("an owner's first hour", () => firstHour(stage));
  describe("states and looks", () => states(stage));
  describe("what axe says", () => accessible(stage));
});

import { describe } from "vitest";
import { findChromium } from "./chromium.ts";
import { connection } from "./connection.ts";
import { focus } from "./focus.ts";
import { growing, openModel } from "./growing.ts";
import { looks } from "./looks.ts";
import { pictures } from "./pictures.ts";
import { openStage } from "./stage.ts";
import { talking } from "./talking.ts";
import { openTelegram, telegram } from "./telegram.ts";

const path = findChromium();
const why = path ? "" : " (skipped: no Chromium was found; set CHROMIUM_PATH to one)";

describe.skipIf(!path)(`the chat of a shop with a bot in Telegram and a language model${why}`, () => {
  const [bot, model] = [openTelegram(), openModel()];
  const stage = openStage(path ?? "", async () => ({ ...(await bot.environment()), ...(await model.environment()) }));
  telegram(stage, bot);
  growing(stage, model);
});

describe.skipIf(!path)(`the chat in a real browser${why}`, () => {
  const stage = openStage(path ?? "");
  describe("talking", () => talking(stage));
  describe("the connection", () => connection(stage));
  describe("looks and hands", () => looks(stage));
  describe("the focus", () => focus(stage));
  describe("pictures", () => pictures(stage));
});

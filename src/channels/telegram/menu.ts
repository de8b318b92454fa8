import { errorFields, LOCALES, type Locale, type Log } from "../../base/index.ts";
import type { Wording } from "../../wording/index.ts";
import type { CallApi } from "./bot-api.ts";

/** The commands of the menu, in its order, and the reply that says what each does. */
export const COMMANDS = [
  { command: "orders", reply: "menu-orders" },
  { command: "profile", reply: "menu-profile" },
  { command: "person", reply: "menu-person" },
  { command: "language", reply: "menu-language" },
  { command: "help", reply: "menu-help" },
  { command: "start", reply: "menu-start" },
];

/** Who has set their client to another language reads English. */
const FALLBACK: Locale = "en";

/** Sets the menu in every language where it is another by now. What fails is logged: a bot without a menu still answers. */
export async function setMenu({ call, wording, log }: { call: CallApi; wording: Wording; log: Log }): Promise<void> {
  const menus = [{ language: undefined, locale: FALLBACK }, ...LOCALES.map((locale) => ({ language: locale, locale }))];
  for (const { language, locale } of menus) {
    const commands = COMMANDS.map(({ command, reply }) => ({ command, description: wording.say(locale, { reply }) }));
    try {
      await setCommands(call, language, commands);
    } catch (error) {
      log.warn("telegram_menu_failed", { language: language ?? "", ...errorFields(error) });
    }
  }
}

type Commands = { command: string; description: string }[];

async function setCommands(call: CallApi, language_code: Locale | undefined, commands: Commands): Promise<void> {
  const where = language_code ? { language_code } : {};
  const set = await call((methods, signal) => methods.getMyCommands(where, signal));
  if (written(set) !== written(commands))
    await call((methods, signal) => methods.setMyCommands({ ...where, commands }, signal));
}

const written = (commands: Commands): string =>
  JSON.stringify(commands.map(({ command, description }) => [command, description]));

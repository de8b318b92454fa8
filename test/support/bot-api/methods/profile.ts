import type { Parameters } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import type { World } from "../world.ts";
import type { Method } from "./method.ts";

/** A command of the bot's menu. */
export interface BotCommand {
  command: string;
  description: string;
}

/** Where the commands of a scope and a language are kept in `World.profile`. */
export function commandsKey(language = "", scope: Record<string, unknown> = { type: "default" }): string {
  return `commands ${JSON.stringify(Object.entries(scope).sort())} ${language}`;
}

/** `setMyCommands`. */
export const setMyCommands: Method = (world, parameters) => {
  const given = parameters.json("commands", "commands");
  if (!Array.isArray(given)) throw badRequest("expected an Array of BotCommand");
  if (given.length > 100) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  world.profile.set(readKey(parameters), given.map(checkCommand));
  return true;
};

/** `getMyCommands`. */
export const getMyCommands: Method = (world, parameters) => world.profile.get(readKey(parameters)) ?? [];

/** `deleteMyCommands`. */
export const deleteMyCommands: Method = (world, parameters) => {
  world.profile.delete(readKey(parameters));
  return true;
};

/** A pair of methods that store and answer one text about the bot, of at most `limit` characters, by language. */
export function profileText(field: string, limit: number, refusal: string): { set: Method; get: Method } {
  return {
    set: (world, parameters) => {
      const text = parameters.string(field);
      if (text.length > limit) throw badRequest(refusal);
      world.profile.set(`${field} ${readLanguage(parameters)}`, text);
      return true;
    },
    get: (world, parameters) => ({ [field]: world.profile.get(`${field} ${readLanguage(parameters)}`) ?? "" }),
  };
}

/** `setChatMenuButton`. */
export const setChatMenuButton: Method = (world, parameters) => {
  const button = parameters.json("menu_button", "menu button") ?? { type: "default" };
  const { type } = button as { type?: unknown };
  if (!["default", "commands", "web_app"].includes(String(type))) throw badRequest("MenuButton has unsupported type");
  world.profile.set(menuButtonKey(world, parameters), button);
  return true;
};

/** `getChatMenuButton`. */
export const getChatMenuButton: Method = (world, parameters) =>
  world.profile.get(menuButtonKey(world, parameters)) ?? { type: "default" };

function menuButtonKey(world: World, parameters: Parameters): string {
  const chatId = parameters.string("chat_id");
  return `menu button ${chatId === "" ? "" : world.known(chatId).wire.id}`;
}

function readKey(parameters: Parameters): string {
  const scope = parameters.json("scope", "BotCommandScope") ?? { type: "default" };
  return commandsKey(readLanguage(parameters), scope as Record<string, unknown>);
}

function readLanguage(parameters: Parameters): string {
  const language = parameters.string("language_code");
  if (!/^([a-z]{2})?$/.test(language)) throw badRequest("invalid language code specified");
  return language;
}

function checkCommand(given: unknown): BotCommand {
  const { command, description } = given as Partial<BotCommand>;
  if (typeof command !== "string" || !/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest("BOT_COMMAND_INVALID");
  if (typeof description !== "string" || description.trim() === "" || description.length > 256)
    throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
  return { command: command.replace("/", ""), description };
}

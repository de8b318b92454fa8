import type { Parameters } from "./parameters.ts";
import { badRequest } from "./refusal.ts";
import type { InlineButton, InlineKeyboard, KeyboardButton } from "./wire.ts";

/** What a message brings along for the person's thumbs. */
export type ReplyMarkup =
  | { kind: "none" }
  | { kind: "inline"; inline: InlineKeyboard }
  | { kind: "keyboard"; buttons: KeyboardButton[][]; oneTime: boolean }
  | { kind: "remove" }
  | { kind: "force" };

const ACTIONS =
  "url callback_data web_app login_url switch_inline_query switch_inline_query_current_chat switch_inline_query_chosen_chat copy_text callback_game pay".split(
    " ",
  );

/** The `reply_markup` of a call. */
export function readReplyMarkup(parameters: Parameters): ReplyMarkup {
  const given = parameters.json("reply_markup", "reply keyboard markup");
  if (given === undefined) return { kind: "none" };
  if (!isObject(given)) throw badRequest("object expected as reply markup");
  if (given.inline_keyboard !== undefined) return readInline(given.inline_keyboard);
  if (given.keyboard !== undefined) return readKeyboard(given.keyboard, given.one_time_keyboard === true);
  if (given.remove_keyboard === true) return { kind: "remove" };
  if (given.force_reply === true) return { kind: "force" };
  throw badRequest("object expected as reply markup");
}

/** The `reply_markup` of an edit, which may only be inline buttons; none takes them away. */
export function readInlineMarkup(parameters: Parameters): InlineKeyboard | undefined {
  const markup = readReplyMarkup(parameters);
  if (markup.kind === "none") return undefined;
  if (markup.kind !== "inline") throw badRequest("inline keyboard expected");
  return markup.inline.inline_keyboard.length > 0 ? markup.inline : undefined;
}

function readInline(given: unknown): ReplyMarkup {
  const rows = readRows(given, 'field "inline_keyboard" of the InlineKeyboardMarkup');
  const inline_keyboard = rows.map((row) => row.map(checkInlineButton)).filter((row) => row.length > 0);
  if (inline_keyboard.flat().length > 100) throw badRequest("reply markup is too long");
  return { kind: "inline", inline: { inline_keyboard } };
}

function readKeyboard(given: unknown, oneTime: boolean): ReplyMarkup {
  const rows = readRows(given, 'field "keyboard" of the ReplyKeyboardMarkup');
  const buttons = rows.map((row) => row.map(checkKey));
  if (buttons.flat().length === 0) throw badRequest("REPLY_MARKUP_INVALID");
  return { kind: "keyboard", buttons, oneTime };
}

function readRows(given: unknown, what: string): unknown[][] {
  if (!Array.isArray(given)) throw badRequest(`${what} must be of type Array`);
  return given.map((row) => {
    if (!Array.isArray(row)) throw badRequest(`${what} must be an Array of Arrays`);
    return row;
  });
}

function checkInlineButton(given: unknown): InlineButton {
  if (!isObject(given)) throw badButton("InlineKeyboardButton must be an Object");
  if (given.text === undefined) throw badButton('Can\'t find field "text"');
  if (typeof given.text !== "string") throw badButton('Field "text" must be of type String');
  if (given.text.trim() === "") throw badRequest("BUTTON_TEXT_INVALID");
  checkAction(given);
  return { ...given, text: given.text };
}

function checkAction(button: Record<string, unknown>): void {
  const actions = ACTIONS.filter((action) => button[action] !== undefined && button[action] !== "");
  if (actions.length === 0) throw badButton("Text buttons are unallowed in the inline keyboard");
  if (actions.length > 1) throw badButton(`a button does one thing, and this one has ${actions.join(" and ")}`);
  if (typeof button.callback_data === "string" && Buffer.byteLength(button.callback_data) > 64)
    throw badRequest("BUTTON_DATA_INVALID");
  if (typeof button.url === "string") checkUrl(button.url);
}

function checkUrl(url: string): void {
  const invalid = (why: string) => badRequest(`inline keyboard button URL '${url}' is invalid: ${why}`);
  if (!URL.canParse(url)) throw invalid("Wrong HTTP URL");
  const { protocol, hostname } = new URL(url);
  if (!["http:", "https:", "tg:", "ton:"].includes(protocol)) throw invalid("Unsupported URL protocol");
  if (protocol.startsWith("http") && !hostname.includes(".")) throw invalid("Wrong HTTP URL");
}

function checkKey(given: unknown): KeyboardButton {
  const key = typeof given === "string" ? { text: given } : given;
  if (!isObject(key)) throw badRequest("can't parse keyboard button: KeyboardButton must be an Object");
  if (typeof key.text !== "string") throw badRequest("can't parse keyboard button: Can't find field \"text\"");
  if (key.text.trim() === "") throw badRequest("BUTTON_TEXT_INVALID");
  return { ...key, text: key.text };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function badButton(why: string): Error {
  return badRequest(`can't parse inline keyboard button: ${why}`);
}

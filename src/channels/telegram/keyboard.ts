import type { InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from "grammy/types";
import type { Button } from "../../outbox/index.ts";

/** Longer labels would be cut on a phone where two share a row. */
const HALF_ROW = 20;

/** Buttons under a message. */
export const inlineKeyboard = (buttons: Button[]): InlineKeyboardMarkup => ({
  inline_keyboard: rowsOf(buttons).map((row) =>
    row.map(({ label, payload }) => ({ text: label, callback_data: payload })),
  ),
});

/** In place of the keyboard: a key that shares the person's own contact and, under it, keys that type what the buttons say. */
export const contactKeyboard = (label: string, buttons: Button[]): ReplyKeyboardMarkup => ({
  keyboard: [
    [{ text: label, request_contact: true }],
    ...rowsOf(buttons).map((row) => row.map((button) => ({ text: button.label }))),
  ],
  one_time_keyboard: true,
  resize_keyboard: true,
});

/** The keys of an earlier message go: what they offered is not asked for any more. */
export const NO_KEYBOARD: ReplyKeyboardRemove = { remove_keyboard: true };

/** Two short ones to a row, a long one alone. */
function rowsOf(buttons: Button[]): Button[][] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const last = rows.at(-1);
    if (last?.length === 1 && [...last, button].every(isShort)) last.push(button);
    else rows.push([button]);
  }
  return rows;
}

const isShort = ({ label }: Button): boolean => Array.from(label).length <= HALF_ROW;

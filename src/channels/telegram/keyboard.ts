import type { InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from "grammy/types";
import type { Button } from "../../outbox/index.ts";

/** Longer labels would be cut on a phone where two share a row. */
const HALF_ROW = 20;
/** A number of two digits. */
const MARK = 2;
/** Eleven of them make two rows. */
const MARKS_IN_ROW = 6;

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

/** Marks stand six to a row, two short ones to a row, a long one alone. */
function rowsOf(buttons: Button[]): Button[][] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const last = rows.at(-1);
    if (last && last.length < roomOf([...last, button])) last.push(button);
    else rows.push([button]);
  }
  return rows;
}

function roomOf(buttons: Button[]): number {
  const longest = Math.max(...buttons.map(({ label }) => Array.from(label).length));
  return longest <= MARK ? MARKS_IN_ROW : longest <= HALF_ROW ? 2 : 1;
}

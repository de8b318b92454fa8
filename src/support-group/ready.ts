import type { Locale } from "../base/index.ts";
import { cannedReplies, countUse, type DeskRow, fillCanned } from "../conversation/index.ts";
import type { Button } from "../outbox/index.ts";
import type { GroupParts } from "./parts.ts";

/** Ready answers under a packet: the most used. */
const READY = 6;
/** What tells a ready answer's button from others. */
const MARK = "ready:";
/** A field that nothing filled. */
const OPEN_FIELD = /\{\w+\}/;

/** The buttons under a packet: what the commands do, and ready answers. */
export async function packetButtons({ db, wording }: GroupParts, locale: Locale): Promise<Button[]> {
  const acts = ["take", "bot", "close"].map((act) => ({
    label: wording.say(locale, { reply: `group-button-${act}` }),
    payload: act,
  }));
  const ready = (await cannedReplies(db)).slice(0, READY);
  return [...acts, ...ready.map(({ id, shortcut }) => ({ label: labelOf(shortcut), payload: MARK + id }))];
}

const labelOf = (shortcut: string): string => `/${Array.from(shortcut).slice(0, 30).join("")}`;

/** The id of the ready answer that a button stands for, or null. */
export const readyIn = (data: string): string | null => (data.startsWith(MARK) ? data.slice(MARK.length) : null);

/** A ready answer for a conversation, counted as used; null where there is none any more, or a field of it is not known. */
export async function readyText({ db }: GroupParts, id: string, row: DeskRow): Promise<string | null> {
  const reply = (await cannedReplies(db)).find((one) => one.id === id);
  if (!reply) return null;
  const text = fillCanned(reply, row.locale, { name: row.firstName, order: null, shop: null });
  if (OPEN_FIELD.test(text) || text.trim() === "") return null;
  await countUse(db, id);
  return text;
}

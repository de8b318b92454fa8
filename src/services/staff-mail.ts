import { type Clock, newId } from "../base/index.ts";
import type { Sender } from "../outbox/index.ts";
import type { StaffMail } from "../staff/index.ts";
import type { Wording } from "../wording/index.ts";

/**
 * Letters to the staff, put into words. They leave at once and by no outbox: what they carry is a key to the desk, and is kept
 * nowhere but as its hash.
 */
export const makeStaffMail = (parts: { wording: Wording; clock: Clock; send: Sender }): NonNullable<StaffMail> => {
  const { wording, clock, send } = parts;
  return ({ to, locale, link, what }) => {
    const subject = wording.say(locale, { reply: `staff-${what.kind}-subject`, args: {} });
    const given = what.kind === "recovery" && what.given ? "yes" : "no";
    const text = wording.say(locale, { reply: `staff-${what.kind}-letter`, args: { link, given } });
    return send({ kind: "letter", to, subject, text }, newId(clock()));
  };
};

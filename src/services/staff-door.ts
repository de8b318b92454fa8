import { createHash } from "node:crypto";
import type { Analysis, AnswerMessage, Asker } from "../analysis/index.ts";
import { asLocale, type Clock, held, type Locale, type Log } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { enqueue, type Inbound, isEnqueued } from "../outbox/index.ts";
import { isStaffLink, may, proveStaffChannel, type StaffMember, staffSenders } from "../staff/index.ts";
import { languageOf } from "../understanding/index.ts";
import type { Wording } from "../wording/index.ts";
import { hiddenFrom } from "./hidden-from.ts";
import { answerTo } from "./staff-answer.ts";

/** Who has just been taken off the staff is a customer again after this long at most. */
const FRESH_MS = 3_000;

/** What comes to the bot from the shop's own people. */
export interface StaffDoor {
  /** Takes a message of a proven member of the staff, and a link by which one proves a chat; false leaves it to the customers' conversation. */
  take(inbound: Inbound): Promise<boolean>;
}

/** What the door is made of. `onQueued` hears that an answer waits in the outbox. */
export interface StaffDoorParts {
  db: Database;
  clock: Clock;
  log: Log;
  wording: Wording;
  analysis: Analysis;
  onQueued(): void;
}

/** Answers members of the staff who may ask who the customers are; everybody else is a customer, also a member who may not. */
export function makeStaffDoor(parts: StaffDoorParts): StaffDoor {
  const { db, clock, wording } = parts;
  const fresh = () => held(() => staffSenders(db, "telegram"), FRESH_MS);
  let known = fresh();
  const say = (locale: Locale, reply: string, args = {}) => wording.say(locale, { reply, args });
  const send = async (inbound: Inbound, { text, buttons }: AnswerMessage) => {
    const message = { text, buttons, sources: [], products: [], asksContact: false };
    const content = { kind: "message" as const, reply: false, message };
    const { channel, sender } = inbound;
    await enqueue(db, [{ id: answerId(inbound), channel, destination: sender.id, content, at: clock() }]);
    parts.onQueued();
    return true;
  };
  const prove = async (inbound: Inbound, payload: string) => {
    const { sender, channel } = inbound;
    const locale = asLocale(sender.language) ?? "ru";
    const member = await proveStaffChannel(db, payload, { channel, senderId: sender.id, at: clock() });
    known = fresh();
    const who = (await known()).find(({ id }) => id === member);
    return send(inbound, { text: welcome(locale, who), buttons: [] });
  };
  /** Whoever answers customers does so in the support's group; whoever asks who the customers are does so here. */
  const welcome = (locale: Locale, who: StaffMember | undefined): string => {
    const { name, role } = who ?? {};
    const said = [
      role && may(role, "conversations.answer") ? say(locale, "group-linked", { name }) : "",
      role && may(role, "segments.read") ? say(locale, "segment-welcome", { name }) : "",
    ].filter((words) => words !== "");
    return said.join("\n\n") || say(locale, "segment-link-old");
  };
  return {
    async take(inbound) {
      const { content, sender, channel } = inbound;
      if (channel !== "telegram") return false;
      if (content.kind === "start" && isStaffLink(content.payload))
        return (await isEnqueued(db, answerId(inbound))) || prove(inbound, content.payload);
      const who = (await known()).find(({ senderId }) => senderId === sender.id);
      if (!who || !may(who.role, "segments.read")) return false;
      const locale = localeOf(inbound);
      const asker: Asker = {
        ...{ member: who.id, channel, locale, personal: may(who.role, "customers.personal") },
        hidden: await hiddenFrom(db, who.role),
      };
      // What is brought again was answered: a step back is not taken twice.
      if (await isEnqueued(db, answerId(inbound))) return true;
      const answer = await answerTo({ db, clock, log: parts.log, analysis: parts.analysis, say }, asker, inbound);
      return send(inbound, answer ?? { text: say(locale, "segment-welcome", { name: who.name }), buttons: [] });
    },
  };
}

function localeOf({ content, sender }: Inbound): Locale {
  const locale = asLocale(sender.language) ?? "ru";
  return content.kind === "text" ? languageOf(content.text, { locale, clientLanguage: sender.language }) : locale;
}

/** The same message brought again has the same answer, which is not sent again; one that was edited is another. */
function answerId({ channel, sender, externalId, edited, content }: Inbound): string {
  const which = `staff ${channel} ${sender.id} ${externalId}${edited ? JSON.stringify(content) : ""}`;
  const hash = createHash("sha256").update(which).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

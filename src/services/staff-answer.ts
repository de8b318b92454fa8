import {
  type Analysis,
  type AnswerMessage,
  type Asker,
  markOf,
  messageOf,
  pickedFigures,
  pickedIn,
  tappedPerson,
  wantsPeople,
} from "../analysis/index.ts";
import { type Clock, errorFields, type Locale, type Log, Refused, Unavailable } from "../base/index.ts";
import { type Database, isConnectionError } from "../database/index.ts";
import type { Inbound } from "../outbox/index.ts";
import { saveStep } from "./save-step.ts";

/** What a tapped yes to saving without some words says: of which definition. */
const SAVE = /^segment-save:([\w-]+)$/;
/** Files are not sent to chats. */
const EXPORT = /^\/export\b/;

interface Parts {
  db: Database;
  clock: Clock;
  log: Log;
  analysis: Analysis;
  say(locale: Locale, reply: string, args?: Record<string, string | number>): string;
}

/** What is answered to words of a member of the staff and to tapped buttons; null for what is neither. */
export async function answerTo(parts: Parts, asker: Asker, { content, externalId }: Inbound) {
  try {
    if (content.kind === "text") return await toWords(parts, asker, content.text, externalId);
    return content.kind === "button" ? await toButton(parts, asker, content.payload) : null;
  } catch (error) {
    // It would be brought again and again, and fail each time.
    if (isConnectionError(error)) throw error;
    if (!(error instanceof Refused || error instanceof Unavailable))
      parts.log.error("staff_answer_failed", errorFields(error));
    return plain(parts, asker, "segment-not-done");
  }
}

const plain = ({ say }: Parts, { locale }: Asker, reply: string, args = {}): AnswerMessage => ({
  text: say(locale, reply, args),
  buttons: [],
});

async function toWords(parts: Parts, asker: Asker, text: string, ref: string): Promise<AnswerMessage> {
  const { analysis, say } = parts;
  if (EXPORT.test(text.trim())) return plain(parts, asker, "segment-export-at-desk");
  const chat = (await analysis.newest(asker.member, asker.channel)) ?? undefined;
  const answer = await analysis.ask(asker, { chat, text, ref });
  if (answer.act?.kind === "export") return plain(parts, asker, "segment-export-at-desk");
  if (answer.act?.kind === "save" && answer.says.length === 0)
    return save(parts, asker, { chat: answer.chat, anyway: false });
  return messageOf(answer, asker.locale, say);
}

async function toButton(parts: Parts, asker: Asker, payload: string): Promise<AnswerMessage | null> {
  const { analysis, say } = parts;
  const ofFigures = await toFiguresButton(parts, asker, payload);
  if (ofFigures) return ofFigures;
  const ofPerson = await toPersonButton(parts, asker, payload);
  if (ofPerson) return ofPerson;
  const picked = pickedIn(payload);
  const [, mark] = SAVE.exec(payload) ?? [];
  if (!picked && mark === undefined) return null;
  const chat = await analysis.newest(asker.member, asker.channel);
  const step = chat && (await analysis.last(chat, asker.member).catch(nothing));
  const isOld = { ...plain(parts, asker, "segment-old-button") };
  if (!chat || !step) return isOld;
  if (!picked)
    return step.definition && markOf(step.definition) === mark ? save(parts, asker, { chat, anyway: true }) : isOld;
  const answer = await analysis.pick(asker, { chat, ...picked }).catch(nothing);
  return answer ? messageOf(answer, asker.locale, say) : isOld;
}

/** Another question about figures, or the people behind the last one; null for a button that is neither. */
async function toFiguresButton(parts: Parts, asker: Asker, payload: string): Promise<AnswerMessage | null> {
  const { analysis, say } = parts;
  const [picked, who] = [pickedFigures(payload), wantsPeople(payload)];
  if (!picked && who === null) return null;
  const chat = await analysis.newest(asker.member, asker.channel);
  const step = chat ? await analysis.last(chat, asker.member).catch(nothing) : null;
  if (!chat || !step?.question) return plain(parts, asker, "segment-old-button");
  if (who !== null && markOf(step.question) !== who) return plain(parts, asker, "segment-old-button");
  const turn = picked ? analysis.pickFigures(asker, { chat, ...picked }) : analysis.whoAreThey(asker, chat);
  const answer = await turn.catch(nothing);
  return answer ? messageOf(answer, asker.locale, say) : plain(parts, asker, "segment-old-button");
}

/** Who of several was meant; null for a button that does not say so. */
async function toPersonButton(parts: Parts, asker: Asker, payload: string): Promise<AnswerMessage | null> {
  if (tappedPerson(payload, null) === null) return null;
  const { analysis, say } = parts;
  const chat = await analysis.newest(asker.member, asker.channel);
  const step = chat ? await analysis.last(chat, asker.member).catch(nothing) : null;
  const which = tappedPerson(payload, step);
  const answer = chat && which ? await analysis.ask(asker, { chat, text: "", which }).catch(nothing) : null;
  return answer ? messageOf(answer, asker.locale, say) : plain(parts, asker, "segment-old-button");
}

/** Of a chat that is not there, or a reading that is not told any more, there is nothing. */
function nothing(error: unknown): null {
  if (error instanceof Refused) return null;
  throw error;
}

/** Saves the last step as it was asked; asks first where words of it were not read. */
async function save(
  parts: Parts,
  asker: Asker,
  { chat, anyway }: { chat: string; anyway: boolean },
): Promise<AnswerMessage> {
  const { db, clock, analysis, say } = parts;
  const { locale, member, channel } = asker;
  const step = await analysis.last(chat, member);
  if (!step.saving) return plain(parts, asker, "segment-old-button");
  const { name, kind } = step.saving;
  try {
    const trail = { by: `staff:${member}` as const, at: clock(), channel };
    const saved = await saveStep(db, step, { name, kind, anyway, ...trail });
    return plain(parts, asker, "segment-saved", { name: saved.name, kind, count: saved.size });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === "name_taken") return plain(parts, asker, "segment-name-taken", { name });
    if (error.code !== "unread" || !step.definition) throw error;
    const text = say(locale, "segment-save-unread", { words: step.unread.join(", ") });
    const payload = `segment-save:${markOf(step.definition)}`;
    return { text, buttons: [{ label: say(locale, "segment-save-anyway"), payload }] };
  }
}

import { lockSkills, type Marks, marksOf, putMarksBack, type Skills, setSkills } from "../../conversation/index.ts";
import { addNote, customerOfExternalId, hasNote } from "../../customers/index.ts";
import type { Database } from "../../database/index.ts";
import {
  bringBackDraft,
  candidateNow,
  countClosed,
  draftTold,
  putDraftText,
  reopenCandidate,
  reopenClosed,
} from "../../knowledge/index.ts";
import { customersToPin, type PinPlace, pinCustomers } from "../../segments/index.ts";
import { makeRequired, nameOfMember, putNameBack, type Role } from "../../staff/index.ts";
import { asValues, type By, type Changed, type Kind, type Values } from "./kind.ts";

/** A note about a customer, as whoever wrote it had written it. */
const notes: Kind = {
  ...{ table: "customers", right: "customers.change", field: "note" },
  changes: [],
  removals: ["remove_note"],
  now: async (db, _, { before: { note = null, note_id } }) =>
    typeof note_id === "string" && (await hasNote(db, note_id)) ? { note } : null,
  write: async () => undefined,
  async bring(db, key, _, { note, note_id, written_at, written_by }) {
    const customer = await customerOfExternalId(db, key);
    // Of somebody whose data was deleted the audit has no words any more.
    if (!customer || typeof note !== "string" || typeof note_id !== "string") return false;
    const written = { at: new Date(String(written_at)), by: String(written_by) };
    await addNote(db, { id: note_id, customerId: customer.id, text: note, ...written });
    return true;
  },
};

const marks: Kind = {
  ...{ table: "conversations", right: "conversations.answer", audits: true },
  changes: ["conversation_mark"],
  removals: [],
  now: async (db, key) => asValues(await marksOf(db, key)),
  write: (db, id, values, by) => putMarksBack(db, { id, ...by }, values as Partial<Marks>),
};

const skills: Kind = {
  ...{ table: "staff_users", right: "staff.change", audits: true, field: "skills" },
  changes: ["staff_skills"],
  removals: [],
  now: async (db, key) => asValues(await lockSkills(db, key)),
  write: (db, id, values, by) => setSkills(db, { ...(values as unknown as Skills), id, ...by, action: "put_back" }),
};

const names: Kind = {
  ...{ table: "staff_users", right: "staff.change", audits: true, field: "name" },
  changes: ["staff_name"],
  removals: [],
  async now(db, key) {
    const name = await nameOfMember(db, key);
    return name === null ? null : { name };
  },
  write: (db, id, { name }, { staff, at }) => putNameBack(db, id, String(name), { by: staff, at }),
};

/** Which roles sign in with a code. */
const factors: Kind = {
  ...{ table: "settings", right: "staff.change", audits: true, field: "roles" },
  changes: ["staff_require_factor"],
  removals: [],
  now: async (db) => ({ roles: await makeRequired(db).roles() }),
  write: (db, _, { roles }, { staff, at }) => makeRequired(db).require(roles as Role[], staff, at),
};

const pins: Kind = {
  ...{ table: "segment_pins", right: "segments.change", audits: true },
  changes: ["pin_customer"],
  removals: ["unpin_customer"],
  async now(db, key, { before: { segment } }) {
    const [customer] = await customersToPin(db, String(segment), [key]);
    return customer?.place ? { segment, place: customer.place } : null;
  },
  write: pin,
  async bring(db, key, by, values) {
    await pin(db, key, values, by);
    return true;
  },
};

function pin(db: Database, key: string, { segment, place }: Values, { staff, at }: By): Promise<void> {
  const trail = { by: `staff:${staff}` as const, at, channel: "desk" };
  return pinCustomers(db, String(segment), { externalIds: [key], place: place as PinPlace }, trail);
}

const drafts: Kind = {
  ...{ table: "article_drafts", right: "knowledge.change" },
  changes: ["draft_article"],
  removals: ["drop_article"],
  now: async (db, key) => asValues(await draftTold(db, key)),
  write: (db, id, { source }, by) => putDraftText(db, id, String(source), by),
  bring: bringBackDraft,
};

/** A suggested answer that was rejected waits for somebody again. */
const candidates: Kind = {
  ...{ table: "knowledge_candidates", right: "knowledge.change" },
  changes: ["reject_answer"],
  removals: [],
  now: async (db, key) => asValues(await candidateNow(db, key)),
  async write(db, key) {
    await reopenCandidate(db, key);
  },
};

/** Questions that were taken off the list without an answer stand there again. */
const topics: Kind = {
  ...{ table: "knowledge_topics", right: "knowledge.change" },
  changes: ["dismiss_topic"],
  removals: [],
  async now(db, _, change) {
    const closed = await countClosed(db, closingOf(change));
    return closed === 0 ? { status: "new" } : { status: "closed", article: null };
  },
  write: (db, _, __, ___, change) => reopenClosed(db, closingOf(change)),
};

const closingOf = ({ actor, at }: Changed) => ({ reviewer: actor.slice("staff:".length), at });

/** What people do every day, and how each of it is put back. */
export const WORK: readonly Kind[] = [notes, marks, skills, names, factors, pins, drafts, candidates, topics];

import type { Clock } from "../base/index.ts";
import {
  blockedConversations,
  blockSender,
  cannedReplies,
  closeConversation,
  colleagues,
  countUse,
  deleteCanned,
  keepHabits,
  markConversation,
  noteInConversation,
  noteViewing,
  readConversation,
  readHabits,
  saveCanned,
  setSkills,
  snoozeConversation,
  tagsInUse,
  transferConversation,
  unblockSender,
  viewersOf,
} from "../conversation/index.ts";
import { auditListLook, type Database } from "../database/index.ts";
import type { Habits, InboxPort } from "../desk/index.ts";
import type { Wording } from "../wording/index.ts";
import { closingParts, desksClosing } from "./desk-closing.ts";
import { summaryReader } from "./desk-port.ts";
import { searchDesk } from "./desk-search.ts";
import type { ReadShop } from "./shop.ts";

/** Of tags and of blocked senders as many are shown. */
const AT_MOST = 200;

/** What the port is made of. */
interface InboxPortParts {
  db: Database;
  clock: Clock;
  shop: ReadShop;
  wording: Wording;
  /** Hears that something waits in the outbox, once that is committed. */
  onAnswer?: (() => void) | undefined;
}

/** What is done with conversations beside answering, as the desk needs it. */
export function makeInboxPort(parts: InboxPortParts): InboxPort {
  const { db, clock, onAnswer } = parts;
  const summary = summaryReader(parts);
  /** Does something in a conversation, and says how that stands then. */
  const after = async (id: string, work: Promise<void>) => {
    await work;
    onAnswer?.();
    return summary(id);
  };
  return {
    async close(id, by) {
      return after(id, closeConversation(db, { id, ...by, at: clock(), parts: await closingParts(parts) }));
    },
    transfer: (id, by) => after(id, transferConversation(db, { id, ...by, at: clock() })),
    snooze: (id, by) => after(id, snoozeConversation(db, { id, ...by, at: clock() })),
    note: (id, written) => noteInConversation(db, { id, ...written, at: clock() }),
    mark: (id, marks) => after(id, markConversation(db, { id, ...marks, at: clock() })),
    block: (id, staff) => after(id, blockSender(db, { id, staff, at: clock() })),
    unblock: (id, staff) => after(id, unblockSender(db, { id, staff, at: clock() })),
    closing: desksClosing(parts),
    setSkills: (id, skills, staff) => setSkills(db, { id, ...skills, staff, at: clock() }),
    ...looks(parts),
    ...cannedOf(parts),
  };
}

function looks(
  parts: InboxPortParts,
): Pick<InboxPort, "search" | "blocked" | "viewing" | "colleagues" | "tags" | "habits" | "keepHabits"> {
  const { db, clock } = parts;
  const summary = summaryReader(parts);
  return {
    async search({ q, before, staff }) {
      const found = await searchDesk(parts, { q, before });
      const count = found.threads.length + found.messages.length;
      await auditListLook(db, { staff, what: "conversations", id: "search", count, at: clock() });
      return found;
    },
    async blocked() {
      const found = await blockedConversations(db, AT_MOST);
      return Promise.all(
        found.map(async ({ id, at, by }) => ({ conversation: await summary(id), at: at.toISOString(), by })),
      );
    },
    async viewing(id, { staff, state }) {
      // A thread that was joined into another one is looked at as that one.
      const row = await readConversation(db, id);
      if (!row) return [];
      const at = clock();
      if (state) await noteViewing(db, { id: row.id, staff, state, at });
      return viewersOf(db, { id: row.id, staff, at });
    },
    colleagues: () => colleagues(db, clock()),
    tags: () => tagsInUse(db, AT_MOST),
    habits: async (staff) => (await readHabits(db, staff)) as Habits,
    keepHabits: (staff, habits) => keepHabits(db, staff, habits),
  };
}

function cannedOf({
  db,
  clock,
  shop,
}: InboxPortParts): Pick<InboxPort, "canned" | "saveCanned" | "deleteCanned" | "usedCanned"> {
  return {
    async canned() {
      const [replies, { policy }] = await Promise.all([cannedReplies(db), shop()]);
      return { replies, shop: policy.seller?.name ?? null };
    },
    saveCanned: (reply, staff) => saveCanned(db, reply, { staff, at: clock() }),
    deleteCanned: (id, staff) => deleteCanned(db, id, { staff, at: clock() }),
    usedCanned: (id) => countUse(db, id),
  };
}

import type { Clock } from "../base/index.ts";
import type { Correction } from "../conversation/index.ts";
import { type AuditRow, auditLook, auditPage, auditTables, type Database } from "../database/index.ts";
import type { AuditPort, TeamPort } from "../desk/index.ts";
import { csvLine } from "../segments/index.ts";
import type { Staff } from "../staff/index.ts";
import { kindOf } from "./putting-back/kinds.ts";
import { lookBack, putBack } from "./putting-back/put-back.ts";

/** How many entries a file holds at most, and how many are read at once. */
const FILE_ROWS = 10_000;
const PIECE = 1_000;

/** The staff's own affairs as the desk needs them. */
export const makeTeamPort = (parts: AuditParts & { staff: Staff }): TeamPort => ({
  ...{ people: parts.staff.people, account: parts.staff.account, audit: makeAuditPort(parts) },
});

type Wanted = Parameters<AuditPort["page"]>[0];

interface AuditParts {
  db: Database;
  clock: Clock;
  /** Changes what was sent to a chat. */
  change: Correction["change"];
  /** Hears that a person's words wait in the outbox. */
  onAnswer(): void;
}

function makeAuditPort({ db, clock, change, onAnswer }: AuditParts): AuditPort {
  const read = ({ actor, table, key, before, limit }: Wanted) =>
    auditPage(db, { actor: actor ?? null, table: table ?? null, key: key ?? null, before: before ?? null, limit });
  return {
    async page(wanted) {
      const [entries, tables] = await Promise.all([read(wanted), auditTables(db)]);
      return { entries: entries.map(told), tables };
    },
    lookBack: (id, by) => lookBack(db, id, by),
    async putBack(id, anyway, by) {
      await putBack(db, id, { by, anyway, at: clock(), change });
      onAnswer();
    },
    async file(wanted, staff) {
      await auditLook(db, { staff, what: "audit", id: wanted.table ?? "all", at: clock(), action: "export" });
      let text = `\uFEFF${csvLine(HEADS)}`;
      let before = wanted.before;
      for (let rows = 0; rows < FILE_ROWS; rows += PIECE) {
        const piece = await read({ ...wanted, before, limit: PIECE });
        text += piece.map(lineOf).join("");
        before = piece.at(-1)?.id;
        if (piece.length < PIECE) break;
      }
      return text;
    },
  };
}

const told = (row: AuditRow) => ({
  restorable: row.undoneAt === null && kindOf(row) !== null,
  ...{ ...row, at: row.at.toISOString(), undoneAt: row.undoneAt?.toISOString() ?? null },
});

const HEADS = [
  "id",
  "at",
  "actor",
  "name",
  "channel",
  "action",
  "table",
  "key",
  "before",
  "after",
  "undone_at",
  "on_behalf_of",
];

const lineOf = (row: AuditRow): string =>
  csvLine([
    ...[String(row.id), row.at.toISOString(), row.actor, row.name, row.channel, row.action, row.table, row.key],
    ...[row.before && JSON.stringify(row.before), row.after && JSON.stringify(row.after)],
    row.undoneAt?.toISOString() ?? null,
    row.onBehalfOf,
  ]);

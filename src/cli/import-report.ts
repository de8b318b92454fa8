import { type FileReport, type ImportReport, type TargetReport, total } from "../importing/index.ts";

/** Lines that show what an import did, for a person at a terminal. */
export function reportLines(report: ImportReport): string[] {
  return [
    ...report.files.flatMap(fileLines),
    ...Object.entries(report.targets).flatMap(([name, target]) => targetLines(name, target)),
    ...listed(
      "Orders that moved on",
      report.statusChanges.map(({ number, from, to }) => `${number}: ${from} → ${to}`),
    ),
    ...noticeLines(report),
    ...listed(
      "Joined as variants of one product",
      report.variants.map(({ product, skus }) => `${product}: ${skus.join(", ")}`),
    ),
    ...(report.notRead.length > 0 ? [`Not read: ${report.notRead.join(", ")}`] : []),
    refusedLine(report),
  ];
}

/** As many of a long list as a terminal bears; --json has all of them. */
const SHOWN = 10;

function listed(title: string, items: string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length > SHOWN ? [`  … and ${count(items.length - SHOWN)} more (--json lists all)`] : [];
  return [`${title}: ${count(items.length)}`, ...items.slice(0, SHOWN).map((item) => `  ${item}`), ...more];
}

const count = (number: number): string => number.toLocaleString("en");

/** The service tells them, whether it runs now or is started later. */
function noticeLines({ statusChanges, notices: { changes, customers } }: ImportReport): string[] {
  if (statusChanges.length === 0) return [];
  if (changes === 0) return ["Nobody is told of them: they are guests' orders, corrections, or more than 7 days old."];
  const people = customers === 1 ? "1 customer, if they" : `${count(customers)} customers, those who`;
  return [`Notices follow: ${count(changes)} of them go to ${people} agreed to hear of their orders.`];
}

function fileLines({ file, rows, unfed, unreadColumns }: FileReport): string[] {
  const unread = unreadColumns.length > 0 ? [`  columns that nothing was read from: ${unreadColumns.join(", ")}`] : [];
  return [`${file}: ${count(rows)} rows`, ...reasonLines("refused", unfed), ...unread];
}

function targetLines(name: string, target: TargetReport): string[] {
  const { rows, added, updated, unchanged, refused, mended, noted } = target;
  const counts = `${count(added)} added, ${count(updated)} updated, ${count(unchanged)} unchanged, ${count(total(refused))} refused`;
  return [
    `${name}: ${count(rows)} rows: ${counts}`,
    ...reasonLines("refused", refused),
    ...reasonLines("mended", mended),
    ...reasonLines("noted", noted),
  ];
}

const reasonLines = (what: string, reasons: Record<string, number>): string[] =>
  Object.entries(reasons).map(([reason, times]) => `  ${what}: ${reason} (${count(times)})`);

function refusedLine({ refused, refusedFile, refusedFileProblem }: ImportReport): string {
  if (refused === 0) return "No row was refused.";
  return refusedFileProblem ?? `${count(refused)} refused rows, each with its reason: ${refusedFile}`;
}

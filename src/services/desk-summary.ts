import { type DeskRow, nameOf, titleOf } from "../conversation/index.ts";
import type { Summary } from "../desk/index.ts";
import { FILE_ALONE } from "../outbox/index.ts";
import { afterOpenMinutes, type Policy } from "../policy/index.ts";
import type { Wording } from "../wording/index.ts";
import { textOf } from "./desk-message.ts";

/** Letters of a last message that a list shows. */
const GLIMPSE = 200;

/** What a summary is told with: the shop's words, and its hours. */
export interface SummaryParts {
  wording: Wording;
  policy: Policy;
  timezone: string;
}

/** A conversation as the desk lists it. */
export function summaryOf(parts: SummaryParts, row: DeskRow): Summary {
  const { wording } = parts;
  const { id, channel, locale, owner, heldBy, heldByName, reason, unanswered, blocked } = row;
  const { customerExternalId: externalId } = row;
  return {
    id,
    channel,
    locale,
    title: titleOf(wording, row),
    customer: externalId === null ? null : { externalId, name: nameOf(row) },
    owner,
    // Who is among the staff no more holds nothing: anybody may take it.
    heldBy: heldBy === null || heldByName === null ? null : { id: heldBy, name: heldByName },
    waitingSince: waitingSince(row)?.toISOString() ?? null,
    reason,
    lastMessage: lastMessage(row),
    unanswered,
    blocked,
    spam: row.spam,
    closedAt: row.closedAt?.toISOString() ?? null,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    priority: row.priority,
    tags: row.tags,
    ...clocksOf(parts, row),
  };
}

/** By when the next answer is due and by when all of it; null where nothing is waited for, or the policy promises nothing. */
export function clocksOf(
  { policy, timezone }: Pick<SummaryParts, "policy" | "timezone">,
  row: DeskRow,
): Pick<Summary, "answerDueAt" | "resolveDueAt"> {
  const { first_answer_minutes: answer, resolve_minutes: resolve } = policy.support ?? {};
  const dueAt = (since: Date | null, minutes: number | undefined) =>
    (since && minutes !== undefined && afterOpenMinutes(policy, since, minutes, timezone)?.toISOString()) || null;
  return { answerDueAt: dueAt(waitingSince(row), answer), resolveDueAt: dueAt(row.openedAt, resolve) };
}

const waitingSince = ({ owner, openedAt, unansweredSince }: DeskRow): Date | null =>
  owner === "bot" ? openedAt : unansweredSince;

function lastMessage({ lastAuthor, lastContent, lastAt }: DeskRow): Summary["lastMessage"] {
  if (lastAuthor === null || lastContent === null || lastAt === null) return null;
  const text = textOf(lastContent) || FILE_ALONE;
  return { from: lastAuthor, text: text.slice(0, GLIMPSE).toWellFormed(), at: lastAt.toISOString() };
}

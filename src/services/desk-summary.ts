import { type DeskRow, nameOf, titleOf } from "../conversation/index.ts";
import type { Summary } from "../desk/index.ts";
import type { Wording } from "../wording/index.ts";
import { textOf } from "./desk-message.ts";

/** Letters of a last message that a list shows. */
const GLIMPSE = 200;

/** A conversation as the desk lists it. */
export function summaryOf(wording: Wording, row: DeskRow): Summary {
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
  };
}

const waitingSince = ({ owner, openedAt, unansweredSince }: DeskRow): Date | null =>
  owner === "bot" ? openedAt : unansweredSince;

function lastMessage({ lastAuthor, lastContent, lastAt }: DeskRow): Summary["lastMessage"] {
  if (lastAuthor === null || lastContent === null || lastAt === null) return null;
  const text =
    "kind" in lastContent && lastContent.kind === "file" && !lastContent.caption ? "📎" : textOf(lastContent);
  return { from: lastAuthor, text: text.slice(0, GLIMPSE).toWellFormed(), at: lastAt.toISOString() };
}

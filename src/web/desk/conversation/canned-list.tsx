import { type KeyboardEvent, useState } from "react";
import { Link } from "wouter";
import { type CannedReply, useCanned, usedCanned } from "../api/support.ts";
import type { Open } from "../api/thread.ts";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { fillCanned } from "./canned.ts";
import styles from "./conversation.module.css";
import type { Postbox } from "./postbox.ts";

/** As many are offered at once. */
const AT_MOST = 6;
/** What is typed for a ready answer: a slash at the beginning of a word at the end. */
const TYPED = /(^|\s)\/([^\s/]*)$/u;

/** Keys that are for the list while it is open. */
const KEYS: ReadonlySet<string> = new Set(["ArrowDown", "ArrowUp", "Enter", "Tab", "Escape"]);

/** Ready answers that fit what is typed, and how one is taken. */
interface Pick {
  found: readonly CannedReply[];
  at: number;
  /** Whether "/" is typed and the shop has no ready answers at all. */
  none: boolean;
  /** A ready answer as it would be put into the draft. */
  textOf: (reply: CannedReply) => string;
  take: (reply: CannedReply) => void;
  /** Whether a key was for the list. */
  pressed: (event: KeyboardEvent) => boolean;
}

/** Offers ready answers while "/" is typed at the end of the draft. */
export function useCannedPick(open: Open, postbox: Postbox): Pick {
  const { data } = useCanned();
  const { draft } = postbox.look();
  const typed = TYPED.exec(draft)?.[2];
  const [place, setPlace] = useState({ typed: "", at: 0, hidden: false });
  const current = place.typed === typed ? place : { typed: typed ?? "", at: 0, hidden: false };
  const found = typed === undefined || current.hidden ? [] : fitting(data?.replies ?? [], typed);
  const { conversation, orders } = open;
  const values = {
    name: conversation.customer?.name?.split(" ")[0] ?? null,
    order: orders[0]?.number ?? null,
    shop: data?.shop ?? null,
  };
  const textOf = (reply: CannedReply) => fillCanned(reply, conversation.locale, values);
  const take = (reply: CannedReply) => {
    postbox.draft(draft.replace(TYPED, (_, before: string) => before + textOf(reply)));
    usedCanned(reply.id);
  };
  const move = (by: number) => setPlace({ ...current, at: (current.at + by + found.length) % found.length });
  const pressed = (event: KeyboardEvent) => {
    const chosen = event.nativeEvent.isComposing ? undefined : found[current.at];
    if (!chosen || !KEYS.has(event.key)) return false;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") setPlace({ ...current, hidden: true });
    else if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else take(chosen);
    return true;
  };
  const none = typed === "" && data?.replies.length === 0;
  return { found, at: current.at, none, textOf, take, pressed };
}

/** Those whose short name begins so, then those that hold it anywhere. */
function fitting(replies: readonly CannedReply[], typed: string): CannedReply[] {
  const wanted = typed.toLowerCase();
  const begins = replies.filter(({ shortcut }) => shortcut.startsWith(wanted));
  const holds = replies.filter(
    (one) => !begins.includes(one) && Object.values(one.texts).some((text) => text.toLowerCase().includes(wanted)),
  );
  return [...begins, ...holds].slice(0, AT_MOST);
}

/** The ready answers that fit, above the field. */
export function CannedList({ pick, done }: { pick: Pick; done: () => void }) {
  const { canned } = useInboxWords();
  if (pick.none)
    return (
      <p className={styles.canned} role="status">
        {canned.empty}. <Link href="/inbox/work">{canned.add}</Link>
      </p>
    );
  if (pick.found.length === 0) return null;
  return (
    <ul className={styles.canned} aria-label={canned.list}>
      {pick.found.map((reply, at) => (
        <li key={reply.id}>
          <button
            type="button"
            aria-current={at === pick.at || undefined}
            onClick={() => {
              pick.take(reply);
              done();
            }}
          >
            <b>/{reply.shortcut}</b>
            <span dir="auto">{pick.textOf(reply)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

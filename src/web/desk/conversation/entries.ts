import type { Open } from "../api/thread.ts";
import type { DeskMessage } from "../api/wire.ts";

/** What stands in a thread, one under another. `before` is the message that was said last. */
type Entry =
  | { message: DeskMessage; before: DeskMessage | undefined }
  | { note: Open["notes"][number] }
  | { event: Open["events"][number] };

/** Events that say nothing beside what stands there anyway. */
const SILENT: ReadonlySet<string> = new Set(["first_answer", "woken"]);

/** Messages with the notes and events among them; what belongs to messages that are not read yet is left out. */
export function entriesOf({ thread, notes, events }: Open): Entry[] {
  const { messages, hasOlder } = thread;
  const first = messages[0];
  const shown = (seq: number) => !hasOlder || (first !== undefined && seq >= first.seq);
  const besides = [
    ...notes
      .filter(({ afterSeq }) => shown(afterSeq))
      .map((note) => ({ at: note.at, after: note.afterSeq, entry: { note } })),
    ...events
      .filter(({ kind, at }) => !SILENT.has(kind) && (!hasOlder || (first !== undefined && at >= first.at)))
      .map((event) => ({ at: event.at, after: seqAt(messages, event.at), entry: { event } })),
  ].sort((a, b) => a.after - b.after || a.at.localeCompare(b.at));
  const entries: Entry[] = [];
  let next = 0;
  const standBefore = (seq: number) => {
    for (let one = besides[next]; one && one.after < seq; one = besides[next]) {
      entries.push(one.entry);
      next += 1;
    }
  };
  messages.forEach((message, at) => {
    standBefore(message.seq);
    entries.push({ message, before: messages[at - 1] });
  });
  standBefore(Number.POSITIVE_INFINITY);
  return entries;
}

/** What the bot says of something, at the same instant, stands under it: that it is over, then "how did we do?". */
function seqAt(messages: readonly DeskMessage[], at: string): number {
  return messages.findLast((message) => message.at < at || (message.at === at && message.from !== "bot"))?.seq ?? 0;
}

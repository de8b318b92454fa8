import { errorFields, newId, Refused, Unavailable } from "../base/index.ts";
import { holdLease, type NamedLease, releaseLease } from "../database/index.ts";
import { queueDeskDoings } from "./corrections.ts";
import { lookAtGroup } from "./look.ts";
import { freeAt, withSent } from "./pace.ts";
import type { GroupParts } from "./parts.ts";
import {
  boundGroup,
  changeTopic,
  type Due,
  forgetPosts,
  forgottenTopic,
  markSaid,
  nextDue,
  nextSay,
  noteLook,
  notePace,
  type Say,
} from "./queries.ts";
import { TROUBLES, type Trouble } from "./standing.ts";
import { giveUp, isCode, takeStep, type Work } from "./tell.ts";

const LEASE = "support group";
/** Longer than a call may take. */
const LEASE_MS = 25_000;
/** What cannot work is looked at again after so long, if Telegram does not tell before. */
const LOOK_AGAIN_MS = 60_000;
/** After a failure that may pass. */
const REST_MS = 3_000;

/** How to tell. */
export interface Pumping {
  /** Whether topics of people whose data was deleted are looked for as well. */
  sweep?: boolean;
}

/**
 * Tells in the group what waits to be told there, one call after another at Telegram's pace, and by one at a time, in this process and all
 * others: whoever comes meanwhile leaves it to that one. Answers when to come again, null where nothing waits.
 */
export async function pump(parts: GroupParts, { sweep = false }: Pumping = {}): Promise<Date | null> {
  const telegram = parts.api();
  const group = telegram && (await boundGroup(parts.db));
  if (group) await queueDeskDoings({ ...parts, group });
  // Most messages are nobody's in the group: nothing is written for them.
  if (!group || !(await nextTask({ ...parts, group, telegram }, sweep))) return null;
  // A name of its own for each time: two that tell in one process are two.
  const holder = newId(parts.clock());
  const next = await pumpAlone({ ...parts, telegram }, { holder, sweep });
  // Who came while the last thing was told, and left it to this one, is not to wait for a tick.
  return next === "idle" ? pump(parts) : next;
}

/** The same by one at a time; "idle" where all was told that stood there to be told. */
async function pumpAlone(
  parts: Omit<Work, "group">,
  { holder, sweep }: { holder: string; sweep: boolean },
): Promise<Date | null | "idle"> {
  const lease = (): NamedLease => {
    const at = parts.clock();
    return { name: LEASE, holder, at, until: new Date(at.getTime() + LEASE_MS) };
  };
  if (!(await holdLease(parts.db, lease()))) return new Date(parts.clock().getTime() + REST_MS);
  try {
    for (;;) {
      const group = await boundGroup(parts.db);
      const done = group && (await pumpOne({ ...parts, group }, sweep));
      if (done !== "more") return done;
      if (!(await holdLease(parts.db, lease()))) return null;
    }
  } finally {
    await releaseLease(parts.db, LEASE, holder);
  }
}

/** Does one thing; when to come again, "more" where that may be at once, "idle" where there was nothing to do. */
async function pumpOne(work: Work, sweep: boolean): Promise<Date | null | "more" | "idle"> {
  const { db, clock, group } = work;
  const at = clock();
  if (group.trouble && !(await isWell(work, at))) return null;
  const free = Math.max(freeAt(group.sent, at.getTime()), group.pausedUntil?.getTime() ?? 0);
  const task = await nextTask(work, sweep);
  if (!task) return "idle";
  if (free > at.getTime()) return new Date(free);
  try {
    const took = await task.run();
    const sent = withSent(group.sent, clock().getTime(), took);
    await notePace(db, group.chatId, { sent, pausedUntil: null });
    // What could not be done any more is looked at again a little later.
    return took > 0 ? "more" : new Date(at.getTime() + REST_MS);
  } catch (error) {
    return afterFailure(work, task, error);
  }
}

/** Something that waits: a topic's next step, something to be said, or a topic to be deleted. */
interface Task {
  topicId: number | null;
  run(): Promise<number>;
  /** Gives it up. */
  drop(): Promise<void>;
}

async function nextTask(work: Work, sweep: boolean): Promise<Task | null> {
  const { db, group } = work;
  const say = await nextSay(db, group.chatId);
  if (say) return sayTask(work, say);
  const due = await nextDue(db, group.chatId);
  if (due) return dueTask(work, due);
  return sweep ? deletionTask(work) : null;
}

const sayTask = ({ db, clock, telegram }: Work, { id, chatId, thread, text, replyTo }: Say): Task => ({
  topicId: null,
  async run() {
    const sent = await telegram.post(chatId, thread, { text, replyTo: replyTo ?? undefined });
    await markSaid(db, id, clock());
    return sent.length;
  },
  drop: () => markSaid(db, id, clock()),
});

const dueTask = (work: Work, due: Due): Task => ({
  topicId: due.topic?.id ?? null,
  run: () => takeStep(work, due),
  drop: () => giveUp(work, due),
});

async function deletionTask(work: Work): Promise<Task | null> {
  const { db, clock, group, telegram } = work;
  const topic = await forgottenTopic(db, group.chatId);
  if (!topic) return null;
  const drop = async () => {
    await changeTopic(db, topic.id, { goneAt: clock() }, clock());
    await forgetPosts(db, topic.id);
  };
  return {
    topicId: topic.id,
    async run() {
      await telegram.deleteTopic(topic.chatId, topic.thread);
      await drop();
      return 1;
    },
    drop,
  };
}

async function afterFailure(work: Work, task: Task, error: unknown): Promise<Date | null | "more"> {
  const { db, clock, log, group } = work;
  const at = clock();
  if (error instanceof Unavailable) {
    const pausedUntil = new Date(at.getTime() + (error.retryAfterMs ?? REST_MS));
    await notePace(db, group.chatId, { sent: group.sent, pausedUntil });
    log.warn("support_group_waits", { until: pausedUntil.toISOString() });
    return pausedUntil;
  }
  if (!(error instanceof Refused)) throw error;
  log.warn("support_group_refused", errorFields(error));
  const trouble = troubleIn(error);
  // What was noted since this was asked for may be newer than its refusal: then it is tried again.
  if (trouble) return (await noteLook(db, group, trouble, at)) ? null : "more";
  const { topicId } = task;
  if (topicId !== null && isCode(error, "topic_gone")) {
    await changeTopic(db, topicId, { goneAt: at }, at);
    await forgetPosts(db, topicId);
  } else if (topicId !== null && isCode(error, "topic_closed")) await changeTopic(db, topicId, { closed: true }, at);
  else await task.drop();
  return "more";
}

/** What of Telegram's refusals says that nothing works in the group. */
function troubleIn({ code }: Refused): Trouble | null {
  if (code === "no_rights") return "no_topics_right";
  return TROUBLES.find((trouble) => trouble === code) ?? null;
}

/** Whether the bot can work in the group again. */
async function isWell(work: Work, at: Date): Promise<boolean> {
  const { group, telegram } = work;
  if (group.troubleAt && at.getTime() - group.troubleAt.getTime() < LOOK_AGAIN_MS) return false;
  return (await lookAtGroup(work, telegram, group)) === null;
}

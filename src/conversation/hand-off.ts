import { newId } from "../base/index.ts";
import type { Shop } from "../capabilities/index.ts";
import { Command, type DialogueState, type HandOffReason } from "../dialogue/index.ts";
import { type Attendance, attendanceAt } from "../policy/index.ts";
import type { Saying } from "../wording/index.ts";
import { withoutTokens } from "./privacy/without-tokens.ts";
import { newestWithCommands, type ThreadMessage } from "./queries.ts";
import type { Draft, Scene } from "./scene.ts";

/** How many of the last messages a person gets to read at once; the whole thread is there too. */
const MESSAGES_IN_PACKET = 12;

/** What a person needs to go on where the bot stopped (kept with the call). */
export interface Packet {
  customer: string | null;
  channel: string;
  locale: string;
  /** The words that led here. */
  asked: string | null;
  /** What the bot was asked to do since people last answered, with the values known so far; what is still in progress last. */
  tried: Tried[];
  topic: DialogueState["topic"];
  messages: { author: string; text: string; at: string }[];
}

/** A flow, with the values that it was told. */
interface Tried {
  flow: string;
  slots: DialogueState["frames"][number]["slots"];
}

/** Gathers the packet of a hand-off. */
export async function packetOf(
  { parts, row, heard }: Pick<Scene, "parts" | "row" | "heard">,
  { tried, locale, effects, state }: Pick<Draft, "tried" | "locale" | "effects" | "state">,
): Promise<Packet> {
  const thread = await newestWithCommands(parts.db, row.channel, row.senderId, MESSAGES_IN_PACKET);
  const inProgress = tried.map(({ flow, slots }) => ({ flow, slots }));
  const asked = [...askedBefore(thread), ...begun(heard.admission.admitted)];
  return {
    customer: effects.identified?.externalId ?? row.customerExternalId,
    channel: row.channel,
    locale,
    asked: isAssent(heard.admission.admitted)
      ? questionBefore(thread, row.pending.length)
      : heard.text && withoutTokens(heard.text),
    tried: newestOfEach([...asked, ...inProgress]).map(({ flow, slots: { code: _, more: __, ...slots } }) => ({
      flow,
      slots,
    })),
    topic: state.topic,
    messages: thread.map(({ author, content, at }) => ({ author, text: textOf(content), at: at.toISOString() })),
  };
}

/** What the turns before this one began, since people last answered. */
function askedBefore(thread: readonly (ThreadMessage & { admitted: unknown })[]): Tried[] {
  const fromHere = thread.findLastIndex(({ author }) => author === "person") + 1;
  return thread.slice(fromHere).flatMap(({ admitted }) => begun(Command.array().safeParse(admitted).data ?? []));
}

/** The flows that commands begin, each with the values that came with it. */
function begun(commands: readonly Command[]): Tried[] {
  const flows: Tried[] = [];
  for (const command of commands) {
    if (command.type === "start_flow") flows.push({ flow: command.flow, slots: {} });
    else if (command.type === "set_slot") Object.assign(flows.at(-1)?.slots ?? {}, { [command.slot]: command.value });
  }
  return flows;
}

/** One of each flow, as it stood last. */
const newestOfEach = (all: readonly Tried[]): Tried[] =>
  all.filter(({ flow }, at) => all.findLastIndex((one) => one.flow === flow) === at);

/** "Yes, pass it on" asks nothing by itself: what was asked is what the customer wrote before. */
const isAssent = (commands: readonly Command[]): boolean =>
  commands.length > 0 && commands.every(({ type }) => type === "affirm" || type === "choose");

function questionBefore(thread: ThreadMessage[], answeredNow: number): string | null {
  const own = thread.filter(({ author }) => author === "customer").slice(0, -answeredNow || undefined);
  const last = own.at(-1);
  return last ? textOf(last.content) : null;
}

function textOf(content: ThreadMessage["content"]): string {
  if ("text" in content) return withoutTokens(content.text);
  return content.kind === "button" ? (content.label ?? content.kind) : content.kind;
}

/** A new call for a person. */
export const newHandoff = (reason: HandOffReason, packet: Packet, at: Date) => ({ id: newId(at), reason, packet });

/**
 * What a customer is told when a person is called: the truth about when somebody will be there. `online`: how many have the desk open, null where
 * nobody works at it, and the hours alone say.
 */
export function sayHandOff(
  shop: Pick<Shop, "policy" | "timezone"> | null,
  { at, online, alreadyOpen }: { at: Date; online: number | null; alreadyOpen: boolean },
): Saying {
  const attendance = shop ? seen(attendanceAt(shop.policy, at, shop.timezone), { at, online }) : NOBODY_KNOWS;
  const already = alreadyOpen ? "-already" : "";
  return { reply: `handoff${already}-${nameOf(attendance)}`, args: argsOf(attendance) };
}

/** Who is there is there, whatever the hours say; within hours in which nobody is, no time can be promised. */
function seen(planned: Attendance, { at, online }: { at: Date; online: number | null }): Attendance {
  if (online === null) return planned;
  if (online > 0) return { open: true, until: at };
  return planned.open ? NOBODY_KNOWS : planned;
}

const NOBODY_KNOWS: Attendance = { open: false, opensAt: null };

const nameOf = (attendance: Attendance): string =>
  attendance.open ? "open" : attendance.opensAt ? "closed" : "unknown";

function argsOf(attendance: Attendance): NonNullable<Saying["args"]> {
  const opensAt = attendance.open ? null : attendance.opensAt;
  return opensAt ? { when: { at: opensAt.toISOString(), style: "moment" } } : {};
}

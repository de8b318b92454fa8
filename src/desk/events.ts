import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import { Alarm, errorFields } from "../base/index.ts";
import { may } from "../staff/index.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
import { security, tags } from "./tags.ts";

const HEARTBEAT_MS = 20_000;

const eventsRoute = createRoute({
  method: "get",
  path: "/api/desk/events",
  summary: "Follow the desk by server-sent events",
  description:
    "`event: conversation` with `{id}` whenever something changed in one, `event: viewers` with `{id}` where only those who have it open did; a comment every 20 seconds. Ends with the session.",
  tags,
  security,
  responses: {
    200: { description: "The stream", content: { "text/event-stream": { schema: { type: "string" } } } },
    ...problems(401, 403),
  },
});

/** Says which conversations change. */
export function addEvents(app: OpenAPIHono<DeskEnv>, options: DeskOptions): void {
  app.openapi(eventsRoute, async (c) => {
    const { headers } = c.req.raw;
    const mayStay = async () => {
      const me = await options.staff.whoIs(headers);
      if (me === null || !may(me.role, "conversations.read")) return false;
      await options.port.seen(me.id);
      return true;
    };
    await options.port.seen(c.var.me.id);
    const marks = await options.port.marks();
    const answer = streamSSE(c, (stream) => followDesk(stream, options, { marks, mayStay }));
    answer.headers.set("Cache-Control", "no-store, no-transform");
    answer.headers.set("X-Accel-Buffering", "no");
    return answer;
  });
}

/** Where a stream begins: what the desk showed then, and whether who reads it still may. */
interface Beginning {
  marks: Map<string, string>;
  mayStay(): Promise<boolean>;
}

/**
 * Writes what changes until the reader leaves, may not stay, or the port fails (then the page comes back). What nothing told of is
 * found by looking: at each poll, and where there is push at each heartbeat, since a connection that listens may break.
 */
async function followDesk(stream: SSEStreamingApi, options: DeskOptions, { marks, mayStay }: Beginning): Promise<void> {
  const { port, log, heartbeatMs = HEARTBEAT_MS, pollMs } = options;
  const alarm = new Alarm();
  const [changed, looked] = [new Set<string>(), new Set<string>()];
  const hear = (id: string, what?: "viewers") => {
    (what ? looked : changed).add(id);
    alarm.ring();
  };
  const stopWatching = pollMs ? () => {} : port.watch(hear);
  stream.onAbort(() => alarm.ring());
  try {
    await stream.write(": hello\n\n");
    const beat = every(heartbeatMs);
    for (let known = marks; !stream.aborted; ) {
      const rang = await alarm.within(Math.min(pollMs ?? heartbeatMs, heartbeatMs));
      if (!rang) known = await addChanges(port, known, changed);
      await writeAll(stream, "viewers", looked);
      await writeAll(stream, "conversation", changed);
      if (!beat()) continue;
      if (!(await mayStay())) return;
      await stream.write(": \n\n");
    }
  } catch (error) {
    log.warn("desk_stream_ended", errorFields(error));
  } finally {
    stopWatching();
  }
}

/** True once in so many milliseconds. */
function every(ms: number): () => boolean {
  let last = performance.now();
  return () => {
    // A timer may be a millisecond early.
    const due = performance.now() - last >= ms - 1;
    if (due) last = performance.now();
    return due;
  };
}

/** Adds the conversations whose mark is another one now; answers the marks as they are. */
async function addChanges(
  port: DeskOptions["port"],
  known: ReadonlyMap<string, string>,
  changed: Set<string>,
): Promise<Map<string, string>> {
  const marks = await port.marks();
  for (const [id, mark] of marks) if (known.get(id) !== mark) changed.add(id);
  for (const id of known.keys()) if (!marks.has(id)) changed.add(id);
  return marks;
}

async function writeAll(stream: SSEStreamingApi, event: string, changed: Set<string>): Promise<void> {
  const ids = [...changed];
  changed.clear();
  for (const id of ids) await stream.writeSSE({ event, data: JSON.stringify({ id }) });
}

import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import { Alarm, errorFields } from "../base/index.ts";
import { mayUse } from "../staff/index.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
import { security, tags } from "./tags.ts";

const HEARTBEAT_MS = 20_000;

const eventsRoute = createRoute({
  method: "get",
  path: "/api/desk/events",
  summary: "Follow the desk by server-sent events",
  description:
    "`event: conversation` with `{id}` whenever something changed in one; a comment every 20 seconds of silence. Ends with the session.",
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
      return me !== null && mayUse(me.role, "conversations");
    };
    const marks = options.pollMs ? await options.port.marks() : null;
    const answer = streamSSE(c, (stream) => followDesk(stream, options, { marks, mayStay }));
    answer.headers.set("Cache-Control", "no-store, no-transform");
    answer.headers.set("X-Accel-Buffering", "no");
    return answer;
  });
}

/** Where a stream begins: `marks` where it has to look for changes by itself; and whether who reads it still may. */
interface Beginning {
  marks: Map<string, string> | null;
  mayStay(): Promise<boolean>;
}

/** Writes what changes until the reader leaves, may not stay, or the port fails (then the page comes back). */
async function followDesk(stream: SSEStreamingApi, options: DeskOptions, { marks, mayStay }: Beginning): Promise<void> {
  const { port, log, heartbeatMs = HEARTBEAT_MS, pollMs = heartbeatMs } = options;
  const alarm = new Alarm();
  const changed = new Set<string>();
  const hear = (id: string) => {
    changed.add(id);
    alarm.ring();
  };
  const stopWatching = marks ? () => {} : port.watch(hear);
  stream.onAbort(() => alarm.ring());
  try {
    await stream.write(": hello\n\n");
    let known = marks;
    for (let silentMs = 0; !stream.aborted; ) {
      const rang = await alarm.within(Math.min(pollMs, heartbeatMs));
      if (known) known = await addChanges(port, known, changed);
      silentMs = rang || changed.size > 0 ? 0 : silentMs + Math.min(pollMs, heartbeatMs);
      await writeAll(stream, changed);
      if (silentMs < heartbeatMs) continue;
      if (!(await mayStay())) return;
      await stream.write(": \n\n");
      silentMs = 0;
    }
  } catch (error) {
    log.warn("desk_stream_ended", errorFields(error));
  } finally {
    stopWatching();
  }
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

async function writeAll(stream: SSEStreamingApi, changed: Set<string>): Promise<void> {
  const ids = [...changed];
  changed.clear();
  for (const id of ids) await stream.writeSSE({ event: "conversation", data: JSON.stringify({ id }) });
}

import { Refused } from "../base/index.ts";
import { rest, takeOption } from "./arguments.ts";
import type { Context } from "./context.ts";

/** `replay tau2 FOLDER --tasks FILE`: does the reference actions of τ²-bench tasks by this program's acts; prints what each leaves. */
export async function run(args: string[], { db, clock, out, err, json }: Context): Promise<number> {
  const tasks = takeOption(args, "--tasks");
  const [set, folder] = rest(args, 2);
  if (set !== "tau2" || !folder || !tasks)
    throw new Refused("bad_option", "replay takes a set, its folder and a file of tasks: tau2 FOLDER --tasks FILE.");
  // The set's shop and its tools stand with the tests: they are no part of the service.
  const { replayTau2 } = await import("../../test/support/tau2/replay.ts");
  const replayed = await replayTau2(db, { folder, tasks, at: clock(), onProgress: err });
  if (json) out(JSON.stringify({ tasks: replayed }));
  else for (const task of replayed) out(summaryOf(task));
  return 0;
}

type Task = Awaited<ReturnType<typeof import("../../test/support/tau2/replay.ts").replayTau2>>[number];

function summaryOf({ id, end, handoff, refused }: Task): string {
  const records = [...Object.entries(end.orders), ...Object.entries(end.users)];
  const changes = records.map(([key, fields]) => `${key}: ${Object.keys(fields).join(", ")}`);
  const not = refused.map(({ action, why }) => `not done: ${action} (${why})`);
  const what = [...changes, ...not, ...(handoff ? ["handed to a person"] : [])];
  return [`${id}`, ...(what.length > 0 ? what : ["nothing changed"]).map((line) => `  ${line}`)].join("\n");
}

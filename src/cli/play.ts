import { createReadStream } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Refused } from "../base/index.ts";
import { rest } from "./arguments.ts";
import type { Context } from "./context.ts";
import { makePlayer } from "./play/play-script.ts";
import { Script } from "./play/script.ts";
import { transcript } from "./play/transcript.ts";

/** `play FILE`: plays scripted conversations, one JSON object a line, each from the same state; prints what each came to. */
export async function run(args: string[], { db, config, clock, out, json }: Context): Promise<number> {
  const [file] = rest(args, 1);
  if (!file) throw new Refused("bad_option", "play needs a file with one conversation a line.");
  const play = await makePlayer({ db, config, clock });
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (line.trim() === "") continue;
    const script = scriptOf(line, number);
    const played = await play(script);
    out(json ? JSON.stringify(played) : `${transcript(script, played)}\n`);
  }
  return 0;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw new Refused("no_such_file", `${file} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}

function scriptOf(line: string, number: number): Script {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Refused("bad_script", `Line ${number} is not JSON.`);
  }
  const read = Script.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Refused("bad_script", `Line ${number}: ${issue?.path.join(".")} ${issue?.message}`);
}

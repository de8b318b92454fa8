import { type FileHandle, open } from "node:fs/promises";
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
    const played = await play(script).catch((error: unknown) => {
      throw error instanceof Refused ? new Refused(error.code, `Line ${number}: ${error.sentence}`) : error;
    });
    out(json ? JSON.stringify(played) : `${transcript(script, played)}\n`);
  }
  return 0;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = await opened(path);
  try {
    yield* file.readLines({ encoding: "utf8" });
  } finally {
    await file.close();
  }
}

async function opened(path: string): Promise<FileHandle> {
  const file = await open(path).catch(() => null);
  if (!file || !(await file.stat()).isFile()) throw new Refused("no_such_file", `There is no file ${path} to play.`);
  return file;
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
  const where = issue?.path.join(".") || "the conversation";
  throw new Refused("bad_script", `Line ${number}: ${where}: ${issue?.message}.`);
}

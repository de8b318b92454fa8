import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { Refused } from "../base/index.ts";

/** Takes text; done when there is room for more. */
type Write = (text: string) => Promise<void>;

/**
 * Writes a gzip file of what `fill` writes. The file stands under its name only once it is whole and on the disk; only its owner
 * may read it.
 */
export async function writeGzip<Answer>(file: string, fill: (write: Write) => Promise<Answer>): Promise<Answer> {
  const partial = `${file}.partial`;
  const gzip = createGzip();
  const written = pipeline(gzip, createWriteStream(partial, { mode: 0o600, flush: true }));
  written.catch(() => undefined);
  try {
    const answer = await fill(async (text) => {
      if (gzip.destroyed) await written;
      if (!gzip.write(text)) await Promise.race([once(gzip, "drain"), written]);
    });
    gzip.end();
    await written;
    await rename(partial, file);
    return answer;
  } catch (error) {
    gzip.destroy();
    await written.catch(() => undefined);
    await rm(partial, { force: true });
    throw refusedBy(file, "written", error);
  }
}

/** Reads a gzip file's lines, without their ends; a file that was cut or changed is refused where that shows. */
export async function* readGzipLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const text = source.on("error", (error) => text.destroy(error)).pipe(createGunzip({ chunkSize: 2 ** 16 }));
  let rest = "";
  try {
    for await (const chunk of text.setEncoding("utf8")) {
      const lines = `${rest}${chunk}`.split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
    if (rest) yield rest;
  } catch (error) {
    throw refusedBy(file, "read", error);
  } finally {
    source.destroy();
  }
}

/** Turns what the file system and zlib complain of into a sentence; other errors stay. */
function refusedBy(file: string, done: "read" | "written", error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" && done === "read") return new Refused("no_file", `There is no file ${file}.`);
  if (!/^(?:Z_|E[A-Z]+$)/.test(code)) return error;
  return new Refused(
    "bad_file",
    `The file ${file} cannot be ${done}: ${error instanceof Error ? error.message : code}.`,
  );
}

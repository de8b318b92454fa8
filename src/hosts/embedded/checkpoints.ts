import type { Answer } from "./answer.ts";
import { queryFrame } from "./wire.ts";

/** Between two checkpoints so many bytes of log are written; writing out what they changed takes some 30 ms. */
const LOG_BETWEEN = 64 * 1024 * 1024;

/**
 * PGlite has no process that makes checkpoints, and its log would grow for ever: to 3.3 GB after 30 loads of 100 MB, all of it read
 * again after a kill.
 */
export class Checkpoints {
  #next = LOG_BETWEEN;

  /** Makes a checkpoint when one is due; `run` runs frames in the idle backend. */
  async lookAtLog(run: (frames: readonly Uint8Array[]) => Promise<Answer>): Promise<void> {
    const answer = await run([queryFrame("select pg_current_wal_insert_lsn() - '0/0'")]);
    const position = Number(answer.firstValue());
    if (position < this.#next) return;
    this.#next = position + LOG_BETWEEN;
    await run([queryFrame("checkpoint")]);
  }
}

/**
 * zod without the messages of its forty languages: `left-out.ts` puts this in that package's place. They would be a sixteenth of the Worker,
 * since whoever hands on the whole of zod as `z` takes them along. A test compares the names with zod's own.
 */
import * as z from "./names.ts";

export * from "./names.ts";
export { z, z as default };

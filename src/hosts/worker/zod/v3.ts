/**
 * What LangChain asks of zod's third version, where no schema of it ever comes: `left-out.ts` puts this in its place. Schemas that it
 * makes by itself are of the fourth, which it takes as well.
 */
export * as z from "./names.ts";

/** The kinds of schema are named as they are called. */
export const ZodFirstPartyTypeKind: Record<string, string> = new Proxy({}, { get: (_, name) => name });

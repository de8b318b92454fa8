/**
 * What zod offers beside validation and nobody here calls: schemas made from JSON Schema, and checks written out as code, which a Worker may
 * not run anyway. Together they would be a hundredth of it.
 */
export const INVALID: unique symbol = Symbol.for("zod.compile.invalid") as never;

export class ZodCompileAsyncError extends Error {}
export class ZodCompileUnsupportedError extends Error {}

const absent = (): never => {
  throw new Error("This part of zod is left out of the Worker.");
};

export { absent as compile, absent as compileFn, absent as fromJSONSchema, absent as withParser };

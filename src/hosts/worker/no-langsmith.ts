/**
 * What LangChain asks of LangSmith's tracing, doing nothing: `left-out.ts` puts it in that package's place. It would be a tenth
 * of the Worker, to send what people wrote to one more place.
 */
export class RunTree {
  constructor(fields: object) {
    Object.assign(this, fields);
  }
  async postRun(): Promise<void> {}
  async patchRun(): Promise<void> {}
}

export class Client {}

export const isRunTree = (value: unknown): boolean => value instanceof RunTree;
export const isTraceableFunction = (): boolean => false;
export const getCurrentRunTree = (): undefined => undefined;
export const convertToDottedOrderFormat = (): { dottedOrder: string; microsecondPrecisionDatestring: string } => ({
  dottedOrder: "",
  microsecondPrecisionDatestring: "",
});

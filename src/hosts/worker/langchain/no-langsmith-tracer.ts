/** LangChain's way to LangSmith, to which nothing is told here: `left-out.ts` puts this in its place. */
export function LangChainTracer() {
  throw new Error("LangSmith is left out of the Worker");
}
LangChainTracer.getTraceableRunTree = () => undefined;

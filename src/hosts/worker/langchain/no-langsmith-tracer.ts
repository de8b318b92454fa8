/** LangChain's way to LangSmith, to which nothing is told here: `left-out.ts` puts this in its place. */
export const LangChainTracer = { getTraceableRunTree: () => undefined };

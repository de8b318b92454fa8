/**
 * LangChain's streams of what happens inside of its chains, which nothing here asks for: `left-out.ts` puts this in their place. The models
 * ask whether anybody listens to one: nobody does.
 */
class Absent {}

export {
  Absent as EventStreamCallbackHandler,
  Absent as LogStreamCallbackHandler,
  Absent as RunLog,
  Absent as RunLogPatch,
};

export const isStreamEventsHandler = (): boolean => false;
export const isLogStreamHandler = (): boolean => false;
export const log_stream_exports: Record<string, never> = {};

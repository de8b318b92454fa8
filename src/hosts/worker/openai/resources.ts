// What the Worker asks of a model's server: chats and embeddings.
export { Chat } from "../../../../node_modules/openai/resources/chat/chat.mjs";
export { Embeddings } from "../../../../node_modules/openai/resources/embeddings.mjs";

/**
 * All else that the openai client hangs on itself (files, assistants, an organisation's administration …), of which Beseda uses
 * nothing: `left-out.ts` puts this file in their place. It would be a fourteenth of the Worker.
 */
class Absent {}

export {
  Absent as Admin,
  Absent as Audio,
  Absent as Batches,
  Absent as Beta,
  Absent as Completions,
  Absent as Containers,
  Absent as ContentProvenanceChecks,
  Absent as Conversations,
  Absent as Decisions,
  Absent as Evals,
  Absent as Files,
  Absent as FineTuning,
  Absent as Graders,
  Absent as Images,
  Absent as Live,
  Absent as Models,
  Absent as Moderations,
  Absent as Realtime,
  Absent as Responses,
  Absent as Safety,
  Absent as Skills,
  Absent as Uploads,
  Absent as VectorStores,
  Absent as Videos,
  Absent as Webhooks,
};

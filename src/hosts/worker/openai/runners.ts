/** What the openai client offers above a chat's own stream, and Beseda never calls: `left-out.ts` puts this in its place. */
class Absent {}

export { Absent as ChatCompletionRunner, Absent as ChatCompletionStream, Absent as ChatCompletionStreamingRunner };

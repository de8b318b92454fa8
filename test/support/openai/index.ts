export type { AskedChat, AskedEmbeddings } from "./asked.ts";
export type { Answer, Script } from "./script.ts";
export { type OpenAi, type OpenAiOptions, startOpenAi } from "./start-openai.ts";

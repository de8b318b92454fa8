// What speaks to a language model, as the Worker's build makes it: see the test beside it.
export { AIMessage, HumanMessage, SystemMessage } from "@langchain/core/messages";
export { OpenAI } from "openai";
export { ChatModel } from "../../../src/language/openai/chat-model.ts";
export { firstManner } from "../../../src/language/openai/manner.ts";
export { EmbeddingModel } from "../../../src/language/openai/vectors.ts";

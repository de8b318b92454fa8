/**
 * LangChain's readings of blocks as OpenAI and Anthropic write them: `left-out.ts` puts this in their place. Our messages are texts, which
 * stand in LangChain's own blocks already.
 */
const asTheyAre = <Block>(blocks: Block): Block => blocks;

export { asTheyAre as convertToV1FromAnthropicInput, asTheyAre as convertToV1FromChatCompletionsInput };

export const ChatAnthropicTranslator = undefined;
export const ChatOpenAITranslator = undefined;

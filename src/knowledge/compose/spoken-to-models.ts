/**
 * Words that speak to a language model and not to a reader, in the three languages. Whoever can write into an article could have a model
 * say anything "from its source": such a passage is no source.
 */
const SPOKEN_TO_MODELS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:previous|prior|above|earlier|all|your|any)\b.{0,40}\b(?:instructions?|rules?|prompts?|messages?|guidelines?|context)\b/isu,
  /\b(?:system|developer|hidden|initial)\s+(?:prompt|message|instructions?|override)\b/iu,
  /\b(?:language model|llm|chatgpt|gpt-?\d|jailbreak|prompt injection)\b/iu,
  /\b(?:you are|act as|pretend (?:to be|you are)|from now on,? you)\b.{0,40}\b(?:ai|assistant|bot|chatbot|model|dan|unrestricted)\b/iu,
  /\byou are now (?:in the role|operating|acting|in \w+ mode)\b/iu,
  /\bas an? (?:ai|assistant|language model)\b/iu,
  /(?:^|\n)\s*(?:#+\s*)?(?:system|assistant|developer)\s*(?::|\n)/iu,
  /<\/?(?:system|assistant|user|instructions?|passages?|s|inst)\b[^>]{0,40}>|\[\/?(?:inst|sys|system)\]|<\|[^|]{1,30}\|>/iu,
  /\b(?:assistant|bot|ai|model)s?\b.{0,20}\b(?:must|should|shall|has to|is to|are to)\b.{0,60}\b(?:say|tell|answer|reply|reveal|write|add|claim|output)\b/iu,
  /(?:^|[^\p{L}])(?:игнориру|забуд|не обращай(?:те)? внимания на|проигнорируй)\p{L}*.{0,50}(?:инструкц|указани|правил|промпт|сообщени)/isu,
  /(?:^|[^\p{L}])(?:ігнору|проігнору|забуд|не зважай(?:те)? на)\p{L}*.{0,50}(?:інструкц|вказівк|правил|промпт|повідомлен)/isu,
  /(?:системн|скрыт|прихован)\p{L}* (?:промпт|сообщени|инструкц|указани|повідомлен|інструкц|вказівк)/iu,
  /(?:языков|мовн)\p{L}* модел|(?:нейросет|нейромереж)\p{L}*/iu,
  /(?:^|[^\p{L}])(?:ассистент|асистент|чат-?бот|бот|ии|ші|модель)\p{L}*,? .{0,20}(?:долж|обяза|повин|мусит|зобов)\p{L}*/iu,
  /(?:^|[^\p{L}])(?:ты|ти) (?:теперь|тепер|отныне|відтепер|больше не|більше не) /iu,
];

/** Whether a text speaks to a model. */
export const isSpokenToModels = (text: string): boolean => SPOKEN_TO_MODELS.some((pattern) => pattern.test(text));

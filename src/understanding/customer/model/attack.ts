import { anywhere, plain } from "../words/phrases.ts";

/** How people speak to a model and not to a shop: that it should forget its task, be somebody else, or answer in a manner. */
const TO_A_MODEL = anywhere(
  `(ignore|disregard|forget|override|bypass) … (instruction*|rules|guidelines|prompt*|restrictions|policies); system prompt*; hidden prompt*; developer mode; jailbreak*; chatgpt; chat gpt; gpt; llm; openai; large language model*; language model; ai model; you are now; you will now; from now on you; you are going to (act|be|pretend|immerse); act as (a|an|if|my|chatgpt|dan); insert prompt here; unaligned; basedgpt; antigpt; betterdan; nonmoral model; pretend (to be|you|that you); role play*; roleplay*; do anything now; (reveal|print|output|repeat|show) … (prompt|instructions); (modify|augment|enhance|encode|provide|translate|rephrase|conclude|begin|start|end) … your (response|reply|answer|message|output); (reply|respond|answer) (in|using|only in|with) (reverse|base64|json|code|emojis); in your (response|reply|answer); to your (response|reply|answer); in base64;
  (игнорируй*|забудь*|отбрось*|обойди*) … (инструкци*|указани*|правил*|ограничени*|промпт*); системн* промпт*; системн* инструкци*; режим разработчика; джейлбрейк*; чатгпт; чат гпт; нейросет*; языков* модел*; ты теперь; отныне ты; с этого момента ты; веди себя как; притворись*; представь что ты; действуй как; сыграй роль; (покажи|выведи|повтори|раскрой) … (промпт*|инструкци*); отвечай (только|теперь|задом|в формате);
  (ігноруй*|забудь*|відкинь*|обійди*) … (інструкці*|вказівк*|правил*|обмежен*|промпт*); системн* промпт*; системн* інструкці*; режим розробника; джейлбрейк*; нейромереж*; мовн* модел*; ти тепер; відтепер ти; від цього моменту ти; поводься як; прикинься*; уяви що ти; дій як; зіграй роль; (покажи|виведи|повтори|розкрий) … (промпт*|інструкці*); відповідай (тільки|лише|тепер|у форматі)`,
).source;

const EVERY = new RegExp(TO_A_MODEL, "gu");

/** How often a message speaks to a model: once may be chance. */
export const turnsToModel = (text: string): number => plain(text).match(EVERY)?.length ?? 0;

const START = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";

/** What may stand between two people. */
const AND = "и|і|й|та|или|або|чи|and|or|nor";
const IS_AND = new RegExp(`^(?:${AND})$`, "iu");

/** The words of a question why somebody is in a list or is not, all but those that name them. */
const ASKING = [
  // Why.
  "почему(?:\\s+же)?|отчего|зачем|за что|с чего вдруг|с какой стати|по какой причине|чому(?:\\s+ж)?|чого|навіщо|з якої причини|why|how come",
  "объясни(?:те)?|скажи(?:те)?|подскажи(?:те)?|поясни(?:те)?|поясніть|скажіть|підкажи|підкажіть|please|tell me|explain",
  "а|ну|же|ж|вот|всё-таки|все-таки|вообще|взагалі|все ж|so|but|then|at all|actually",
  "оба|обе|обоих|обоє|обидв[аі]|обох|both|neither|either",
  `(?:${AND})`,
  // Here, in the list.
  "здесь|тут|там|сюда|туда|тут|сюди|туди|here|there|included|missing|absent|present|shown|listed",
  "(?:в|во|на|из|у|в|до|зі|із|з|in|on|from|into|among|out of)\\s+(?:(?:этом|этой|эту|этот|этого|этих|цьому|цій|цю|цей|цих|this|the|that|these|my)\\s+)?(?:списк\\p{L}*|список|сегмент\\p{L}*|групп\\p{L}*|груп\\p{L}*|выборк\\p{L}*|вибірк\\p{L}*|list|segment|group|them|it)",
  "среди\\s+(?:них|этих)|серед\\s+(?:них|цих)|among them",
  // Is, is not, got there.
  "нету?|немає|нема|не|ні|есть|был[аои]?|є|бул[аои]|був|not|no|is|isn't|isn’t|was|wasn't|wasn’t|are|aren't|does|doesn't|did|didn't|has|hasn't|been",
  "попа(?:л|ла|ли|дает|даёт)|вош(?:ел|ёл|ла|ли)|входит|оказал(?:ся|ась|ись)|отсутству\\p{L}+|выпал[аи]?|исключ\\p{L}+|включ\\p{L}+|находится|числится|показан[аы]?",
  "потрапи(?:в|ла|ли)|потрапляє|увійш(?:ов|ла|ли)|входить|опини(?:вся|лась|лася|лись)|відсутн\\p{L}+|випа(?:в|ла|ли)|виключ\\p{L}+|знаходиться|показан[аио]",
  "left out|excluded|get in|got in|gets in|belong(?:s)?|appear(?:s|ed)?|show up",
  // Whom a pronoun only announces.
  "он|она|его|её|ее|они|их|він|вона|його|її|вони|їх|he|she|they|him|her|that|it",
].join("|");
const ASKED = new RegExp(`${START}(?:${ASKING})${END}`, "giu");
const EDGES = /^[\s:;,.!?—–«»"“”„-]+|[\s:;,.!?—–«»"“”„-]+$/gu;

/** Whom a question why asks about, as typed, with a comma between two: what is left of it without the words that ask; empty where nobody is named. */
export function whoOf(text: string): string {
  // "Will Smith": what has a capital within a sentence is of the name.
  const bare = text.replace(ASKED, (word, at: number) =>
    IS_AND.test(word) ? " , " : at > 0 && isName(word) ? word : " ",
  );
  return bare
    .replace(/\s+/gu, " ")
    .replace(/(?: ?,)+ ?/gu, ", ")
    .replace(EDGES, "");
}

const isName = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);

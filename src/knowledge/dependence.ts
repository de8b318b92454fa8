/**
 * Words with which a sentence limits or excepts what the one before it says. Quoting that one without it would say something else.
 */
const LIMITS =
  /^(?:но|однако|кроме|исключени[ея]|за исключением|если|при этом|только|лишь|иначе|правда|зато|важно|учтите|обратите внимание|нельзя|не |ещ[её] одно условие|але|однак|проте|крім|окрім|винят(?:ок|ки)|за винятком|якщо|при цьому|тільки|лише|інакше|щоправда|важливо|зверніть увагу|зважте|не можна|but|however|except|exceptions?|the exceptions?|if|unless|only|otherwise|note|please note|still|not )(?![\p{L}])/iu;

/** Words that point back: without the sentence before it such a sentence says nothing. */
const POINTS_BACK =
  /^(?:это(?:т|й|го|му|м)?|эта|эту|эти|этих|он|она|оно|они|его|е[её]|их|там|тогда|потом|затем|так(?:ой|ая|ое|ие)?|поэтому|в этом случае|после этого|це(?:й|ого)?|ця|цю|ці|він|вона|воно|вони|його|її|їх|там|тоді|потім|далі|так(?:ий|а|е|і)?|тому|у цьому (?:разі|випадку)|після цього|this|that|these|those|it|its|they|their|he|she|then|there|so|such|after that|in that case)(?![\p{L}])/iu;

/** Whether a text limits what stands before it. */
export const limitsWhatPrecedes = (text: string): boolean => LIMITS.test(bare(text));

/** Whether a text cannot be understood without what stands before it. */
export const leansOnWhatPrecedes = (text: string): boolean => POINTS_BACK.test(bare(text)) || limitsWhatPrecedes(text);

const bare = (text: string): string => `${text.replace(/^[•\s«"„“(]+/u, "")} `;

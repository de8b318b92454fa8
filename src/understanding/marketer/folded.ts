/** Whether a word has letters that only Ukrainian has. */
export const isFoldable = (word: string): boolean => /[іїє]/.test(word);

/** How a Ukrainian word is typed by whoever has no і, ї and є at hand: with и and е. */
export const foldedOf = (word: string): string => word.replace(/[ії]/g, "и").replaceAll("є", "е");

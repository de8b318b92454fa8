import common from "../../../prompts/common.md";

/** The files of `prompts/` by their names: they travel with the Worker. */
export const BUNDLED_PROMPTS = { common };

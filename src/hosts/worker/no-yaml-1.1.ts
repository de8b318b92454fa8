/** Kinds of values that only YAML 1.1 has; what is read here is 1.2: `left-out.ts` puts this in their place. */
export const binary = undefined;
export const omap = undefined;
export const pairs = undefined;
export const set = undefined;
export const timestamp = undefined;
export const intTime = undefined;
export const floatTime = undefined;
export const schema = [];

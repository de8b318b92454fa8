export type { Masks } from "./masks/masks.ts";
export type { Embedder, Errand, Inputs, Model, Models } from "./model.ts";

export { forgetUnusedFiles, keepFile, LARGEST_FILE } from "./keep.ts";
export { ENOUGH, shownType } from "./kind.ts";
export { fileOf, type KeptFile, readFile } from "./queries.ts";

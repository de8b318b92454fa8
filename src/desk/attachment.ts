import { filename } from "../channels/pages/index.ts";

/** What says that an answer is to be saved, and as what. */
export const attachment = (name: string): string => `attachment; ${filename(name)}`;

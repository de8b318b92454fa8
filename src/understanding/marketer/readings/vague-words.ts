import * as z from "zod";

/** Where a vague word stands: what it may mean there differs. */
export const COMPANIES = ["alone", "goods", "beside", "timed", "denied", "spending"] as const;
/** {@link COMPANIES} */
export type Company = (typeof COMPANIES)[number];

const VagueTable = z.record(z.string(), z.partialRecord(z.enum(COMPANIES), z.array(z.string().min(1)).min(1)));

/** `segments/vague.yaml`: by the sense of a vague word and its company, exact words for what it may mean, in English. */
export type VagueWords = z.output<typeof VagueTable>;

/** Reads {@link VagueWords}; throws where it is none. */
export const readVagueWords = (data: unknown): VagueWords => VagueTable.parse(data);

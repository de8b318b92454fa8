import * as z from "zod";

/** The first line of a backup: what made it, and which migrations its tables have. */
export const BackupHead = z.object({
  beseda: z.literal("backup"),
  format: z.literal(1),
  version: z.string(),
  at: z.iso.datetime(),
  migrations: z.array(z.string()),
});

/** The line before a table's rows: as many lines follow, each a list of the columns' values as Postgres writes them. */
export const BackupTable = z.object({
  table: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.int().nonnegative(),
  identities: z.array(z.object({ column: z.string(), last: z.string().regex(/^\d+$/).nullable() })),
});

/** The last line: a file without it is not whole. */
export const BackupEnd = z.object({ end: z.literal("backup"), rows: z.int().nonnegative() });

export type BackupHead = z.infer<typeof BackupHead>;
export type BackupTable = z.infer<typeof BackupTable>;
export type BackupEnd = z.infer<typeof BackupEnd>;

/** How far a backup or its restoration is: `rows` of `total` in the table named. */
export interface BackupProgress {
  table: string;
  rows: number;
  total: number;
}

/** What a backup holds, or what a restoration put back. */
export interface BackupCount {
  tables: number;
  rows: number;
}

import { z } from "@hono/zod-openapi";

const Reasons = z.record(z.string(), z.int());
const Words = z.record(z.string(), z.string());

/** A file whose columns were matched by sight; the importer checks it. */
const ImportFile = z.strictObject({
  name: z.string(),
  header: z.array(z.string()),
  date_format: z.string().optional(),
  feeds: z.array(
    z.strictObject({
      target: z.enum([
        ...(["customers", "products", "orders", "order_lines", "returns"] as const),
        ...(["payment_methods", "campaign_events", "tickets", "nps", "visits"] as const),
      ]),
      columns: z.record(
        z.string(),
        z.union([
          z.string(),
          z.strictObject({ sum: z.array(z.string()) }),
          z.strictObject({ column: z.array(z.string()) }),
        ]),
      ),
      constants: Words.optional(),
      values: z.record(z.string(), Words).optional(),
      group_by: z.string().optional(),
      rest: z.boolean().optional(),
    }),
  ),
});

/** What to do with the files that were sent. */
export const ImportPlan = z
  .strictObject({
    trial: z.boolean().openapi({ description: "Whether everything is taken back again: only the report stays" }),
    replaceDemo: z.boolean().default(false),
    files: z.array(ImportFile).min(1).max(10),
  })
  .openapi("ImportPlan");
/** See the schema of the same name. */
export type ImportPlan = z.infer<typeof ImportPlan>;

/** How far an import is, and what came of it. */
export const ImportState = z
  .object({
    id: z.string(),
    madeAt: z.iso.datetime(),
    state: z.enum(["open", "trying", "tried", "running", "done", "failed", "interrupted"]),
    progress: z.object({ file: z.string(), rows: z.int() }).nullable(),
    problem: z.object({ code: z.string(), message: z.string() }).nullable(),
    report: z
      .object({
        import: z.string(),
        cut: z.boolean().openapi({ description: "Only the beginning of the files was tried" }),
        files: z.array(z.object({ file: z.string(), rows: z.int(), unfed: Reasons })),
        targets: z.array(
          z.object({
            target: z.string(),
            ...{ rows: z.int(), taken: z.int(), added: z.int(), updated: z.int(), unchanged: z.int() },
            ...{ refused: Reasons, mended: Reasons, noted: Reasons },
          }),
        ),
        statusChanges: z.int(),
        notices: z.object({ changes: z.int(), customers: z.int() }),
        refused: z.int(),
        refusedRows: z.array(z.object({ file: z.string(), row: z.int(), reason: z.string() })),
      })
      .nullable(),
  })
  .openapi("ImportState");
/** See the schema of the same name. */
export type ImportState = z.infer<typeof ImportState>;

/** What can be imported here, and what was. */
export const ImportOverview = z
  .object({
    available: z.boolean().openapi({ description: "Whether this host imports; else the command line does" }),
    demo: z.object({ customers: z.int(), orders: z.int() }).nullable(),
    targets: z.array(z.object({ target: z.string(), columns: z.array(z.string()), required: z.array(z.string()) })),
    matches: z.array(ImportFile).openapi({ description: "How earlier files were matched, newest first" }),
    last: z.array(ImportState),
  })
  .openapi("ImportOverview");
/** See the schema of the same name. */
export type ImportOverview = z.infer<typeof ImportOverview>;

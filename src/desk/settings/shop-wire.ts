import { z } from "@hono/zod-openapi";

const PolicyKeys = z
  .record(z.string(), z.unknown())
  .openapi({ description: "The keys of `policy.yaml`; a key that is missing is not allowed" });

/** What the shop allows, and who decided so. */
export const ShopSettings = z
  .object({
    version: z.int().openapi({ description: "0 where the file alone holds" }),
    policy: PolicyKeys,
    file: PolicyKeys,
    timezone: z.string(),
    currency: z.string(),
    versions: z.array(
      z.object({
        version: z.int(),
        at: z.iso.datetime(),
        by: z.string().nullable(),
        restored: z.int().nullable(),
        keys: z.array(z.string()).openapi({ description: "What is not as the file has it" }),
      }),
    ),
  })
  .openapi("ShopSettings");
/** See the schema of the same name. */
export type ShopSettings = z.infer<typeof ShopSettings>;

/** What is to be allowed from now on. `seen` is the version that was changed. */
export const ShopChange = z.strictObject({ seen: z.int(), policy: PolicyKeys }).openapi("ShopChange");

/** Which version to put back; 0 for the file's. */
export const ShopRestore = z.strictObject({ version: z.int().min(0) }).openapi("ShopRestore");

/** What the shop has switched on: pages leave out what it has not. */
export const ShopFunctions = z.object({ on: z.array(z.string()) }).openapi("ShopFunctions");

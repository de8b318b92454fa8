import { z } from "@hono/zod-openapi";
import { cleanLine } from "../base/index.ts";
import { FIELD_KINDS } from "../customers/index.ts";
import { ROLES } from "../staff/index.ts";

const Name = z.string().overwrite(cleanLine).min(1).max(100);
const Names = z.object({ ru: Name, uk: Name, en: Name });
const Key = z.string().overwrite(cleanLine).min(1).max(200);

/** A field that the shop keeps of its customers beside what every shop has. */
export const ShopField = z
  .object({
    key: Key.openapi({ description: "Its name in an export, and in `custom` of a customer" }),
    names: Names,
    kind: z.enum(FIELD_KINDS),
    choices: z
      .array(Names)
      .max(100)
      .openapi({ description: "Of a `choice`: what it may be; the Russian spelling is kept" }),
    hiddenFrom: z.array(z.enum(ROLES)).openapi({ description: "Roles that do not see it" }),
    inChat: z.boolean().openapi({ description: "Whether customers may change it in the chat" }),
  })
  .openapi("ShopField");
/** See the schema of the same name. */
export type ShopField = z.infer<typeof ShopField>;

/** The shop's own fields in their order, and names of columns that customers have values of and that are no fields yet. */
export const ShopFields = z
  .object({
    fields: z.array(ShopField.extend({ values: z.int().openapi({ description: "How many customers have one" }) })),
    fromPolicy: z
      .array(ShopField)
      .openapi({ description: "Fields of the shop's policy file, which can be taken over" }),
    unnamed: z.array(z.string()),
  })
  .openapi("ShopFields");
/** See the schema of the same name. */
export type ShopFields = z.infer<typeof ShopFields>;

/** The keys of fields in their new order. */
export const FieldsOrder = z.strictObject({ keys: z.array(Key).max(300) });
/** Which field. */
export const ByKey = z.object({ key: Key });

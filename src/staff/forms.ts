import * as z from "zod";
import { cleanLine, LOCALES } from "../base/index.ts";
import { passwordFault } from "./password.ts";

/** A person's name as they want to be called. */
export const name = z.string().overwrite(cleanLine).min(1).max(100);

/** A new password; what is wrong with it is said in one sentence. */
export const password = z.string().superRefine((text, context) => {
  const message = passwordFault(text);
  if (message) context.addIssue({ code: "custom", message, params: { code: "weak_password" } });
});

/** Whoever opens an invitation's link. */
export const Opened = z.object({ token: z.string().min(1).max(100) });

/** What a person gives to become one of the staff. */
export const Acceptance = z
  .object({ token: z.string().min(1).max(100), name, email: z.email().max(254).toLowerCase(), password })
  .superRefine((form, context) => {
    const message = passwordFault(form.password, [form.name, form.email.split("@")[0] ?? ""]);
    if (message) context.addIssue({ code: "custom", path: ["password"], message, params: { code: "weak_password" } });
  });

/** What a person gives to become one of the staff. */
export type Acceptance = z.infer<typeof Acceptance>;

/** Who forgot a password, and the language of the letter. */
export const Forgotten = z.object({ email: z.email().max(254).toLowerCase(), locale: z.enum(LOCALES).default("ru") });
/** See the schema of the same name. */
export type Forgotten = z.infer<typeof Forgotten>;

/** A new password by a link. */
export const Recovery = z.object({ token: z.string().min(1).max(100), password });

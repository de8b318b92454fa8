import { problems } from "../problem.ts";

/** Where all settings are. */
export const root = "/api/desk/settings";
/** How a request may be refused. */
export const wrong = problems(400, 401, 403, 404, 409, 503);
/** An answer without a body. */
export const done = { 204: { description: "Done" } };

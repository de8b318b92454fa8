import { getIP } from "better-auth/api";
import * as z from "zod";
import { type Log, Unavailable } from "../../base/index.ts";
import { DOORS } from "./doors.ts";
import { GUESSES, LETTERS, type Limit, type Tries } from "./guesses.ts";
import { ADDRESS, ADDRESS_HEADER, LOGIN_PATH } from "./login.ts";
import { isTrusted } from "./origin.ts";
import { readForm } from "./read-form.ts";

/** What answers requests once they are through a door. */
export interface Behind {
  library(request: Request): Promise<Response>;
  baseUrl: string | null;
  tries: Tries;
  log: Log;
}

/**
 * Answers a request under {@link LOGIN_PATH}: lets it through the door that there is for it, counts the passwords that it tries,
 * and brings the library's answer into the form of all others: `{user}`, or `{error: {code, message}}`.
 */
export async function handleLogin(request: Request, address: string | null, behind: Behind): Promise<Response> {
  const path = new URL(request.url).pathname.slice(LOGIN_PATH.length);
  const door = Object.hasOwn(DOORS, `${request.method} ${path}`) ? DOORS[`${request.method} ${path}`] : undefined;
  if (!door) return problem(404, "not_found", "There is nothing at this address.");
  // Before anything is counted: another site's page could use somebody's tries up. Without an Origin the library decides.
  if (request.headers.has("origin") && !isTrusted(request, behind.baseUrl)) return foreign(behind.log);
  const body = door.body?.safeParse(await readForm(request));
  if (body?.error) return badForm(body.error);
  const email = door.tries === "email" ? Object(body?.data).email : null;
  const tried = door.tries ? counters(address, email, door.costs === true) : [];
  const refusal = await count(tried, behind);
  if (refusal) return refusal;
  const answer = await behind.library(through(request, address, body?.data));
  if (!answer.ok && path.endsWith("accept-invitation")) behind.log.warn("staff_refused", { reason: "invitation" });
  if (answer.status >= 500) throw new Unavailable("the login");
  if (answer.ok && !door.costs) for (const [key] of tried) await behind.tries.uncount(key);
  return answer.ok ? welcomed(answer) : refused(answer);
}

/** The counters of a password that is tried, or of a letter that is asked for. An IPv6 address counts with its /64: whoever has one has them all. */
function counters(address: string | null, email: string | null, isLetter: boolean): [key: string, limit: Limit][] {
  const network = address && getIP(new Headers({ [ADDRESS_HEADER]: address }), { advanced: { ipAddress: ADDRESS } });
  const [limits, what] = isLetter ? [LETTERS, "letter to "] : [GUESSES, ""];
  const own: [string, Limit] = [`${what}address ${network ?? "unknown"}`, limits.address];
  return email === null ? [own] : [own, [`${what}account ${email.trim().toLowerCase()}`, limits.account]];
}

async function count(tried: [key: string, limit: Limit][], { tries, log }: Behind): Promise<Response | null> {
  for (const [key, limit] of tried) {
    const { allowed, retryAfter } = await tries.count(key, limit);
    if (allowed) continue;
    log.warn("staff_refused", { reason: "too_many_tries" });
    return tooMany(retryAfter ?? limit.window);
  }
  return null;
}

/** The request as the library gets it: the address is what the host knows, the body what the door lets through. */
function through(request: Request, address: string | null, body: unknown): Request {
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  headers.delete(ADDRESS_HEADER);
  if (address !== null) headers.set(ADDRESS_HEADER, address);
  if (request.method === "GET") return new Request(request.url, { headers });
  headers.set("content-type", "application/json");
  return new Request(request.url, { method: request.method, headers, body: JSON.stringify(body ?? {}) });
}

const WithUser = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string(), role: z.string() }),
});

/** Of an answer with a user or a session only the user: the text of the cookie is for the cookie alone. */
async function welcomed(answer: Response): Promise<Response> {
  const body: unknown = await answer.json();
  const { data = null } = WithUser.safeParse(body);
  return Response.json(data ?? body ?? { user: null }, { headers: kept(answer) });
}

const Problem = z.object({ code: z.string().optional(), message: z.string().optional() });

async function refused(answer: Response): Promise<Response> {
  if (answer.status === 429) return tooMany(Number(answer.headers.get("x-retry-after") ?? 60));
  const said = Problem.safeParse(await answer.json().catch(() => null));
  const { code = "refused", message = "This is not possible." } = said.data ?? {};
  return problem(answer.status, code.toLowerCase(), message, kept(answer));
}

/** Cookies, and nothing else of an answer that is written anew. */
function kept(answer: Response): Headers {
  const headers = new Headers({ "cache-control": "no-store" });
  for (const cookie of answer.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return headers;
}

function badForm(error: z.ZodError): Response {
  const [first] = error.issues;
  const code = first?.code === "custom" ? first.params?.code : undefined;
  const where = first && first.path.length > 0 && !code ? `${first.path.join(".")}: ` : "";
  return problem(400, code ?? "bad_request", `${where}${first?.message ?? "The request is not understood."}`);
}

function foreign(log: Log): Response {
  log.warn("staff_refused", { reason: "foreign_origin" });
  return problem(
    403,
    "foreign_origin",
    "This request comes from a page of another site. Is PUBLIC_URL the address of yours?",
  );
}

function tooMany(seconds: number): Response {
  const message = `Too many tries: try again in ${Math.ceil(seconds / 60)} min.`;
  return problem(429, "too_many", message, new Headers({ "retry-after": String(seconds) }));
}

function problem(status: number, code: string, message: string, headers?: Headers): Response {
  return Response.json({ error: { code, message } }, { status, headers });
}

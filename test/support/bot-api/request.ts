import type { IncomingMessage } from "node:http";
import { Parameters, type Upload } from "./parameters.ts";
import { badRequest } from "./refusal.ts";

/** The body of a request, whole. Rejects where the client went away. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
}

/** A call's parameters, and whether they came as text, where "5" may mean a number. */
export interface ReadParameters {
  parameters: Parameters;
  written: boolean;
}

/** The parameters of a call: from the query string and a JSON, urlencoded or multipart body. */
export async function readParameters(
  query: URLSearchParams | null,
  type: string,
  body: Buffer,
): Promise<ReadParameters> {
  const asked = query ? Object.fromEntries(query) : {};
  if (body.length === 0) return { parameters: new Parameters(asked), written: true };
  if (type.startsWith("application/json"))
    return { parameters: new Parameters({ ...asked, ...readJson(body) }), written: false };
  if (type.startsWith("multipart/form-data")) return { parameters: await readForm(type, body), written: true };
  const written = Object.fromEntries(new URLSearchParams(body.toString("utf8")));
  return { parameters: new Parameters({ ...asked, ...written }), written: true };
}

function readJson(body: Buffer): Record<string, unknown> {
  let read: unknown;
  try {
    read = JSON.parse(body.toString("utf8"));
  } catch {
    throw badRequest("can't parse request body: it is no JSON");
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) throw badRequest("object expected as request");
  return { ...read };
}

async function readForm(type: string, body: Buffer): Promise<Parameters> {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  const values: Record<string, unknown> = {};
  const uploads = new Map<string, Upload>();
  for (const [name, value] of form)
    if (typeof value === "string") values[name] = value;
    else
      uploads.set(name, {
        name: value.name,
        mime: value.type || "application/octet-stream",
        bytes: new Uint8Array(await value.arrayBuffer()),
      });
  return new Parameters(values, uploads);
}

import { badRequest } from "./refusal.ts";

/** A file that came in a multipart body. */
export interface Upload {
  name: string;
  mime: string;
  bytes: Uint8Array;
}

/** The parameters of one call, read as Telegram reads them: a number may come as digits, an object as its JSON text. */
export class Parameters {
  readonly values: Record<string, unknown>;
  readonly uploads: Map<string, Upload>;

  constructor(values: Record<string, unknown>, uploads: Map<string, Upload> = new Map()) {
    this.values = values;
    this.uploads = uploads;
  }

  /** The text of a parameter, "" where it is absent. */
  string(name: string): string {
    const value = this.values[name];
    return typeof value === "string" ? value : value === undefined || value === null ? "" : String(value);
  }

  /** The whole number of a parameter, undefined where it is absent or none. */
  integer(name: string): number | undefined {
    const text = this.string(name);
    return /^-?\d+$/.test(text) ? Number(text) : undefined;
  }

  /** true for true, "true", "yes" and "1". */
  boolean(name: string): boolean {
    return /^(true|yes|1)$/i.test(this.string(name));
  }

  /** An object or list, sent as JSON or as its text. `what` names it in the refusal of a text that is no JSON. */
  json(name: string, what: string): unknown {
    const value = this.values[name];
    if (typeof value !== "string") return value ?? undefined;
    if (value === "") return undefined;
    try {
      return JSON.parse(value);
    } catch {
      throw badRequest(`can't parse ${what} JSON object`);
    }
  }

  /** The file of a parameter: sent in it, or in the part that its `attach://` names. */
  upload(name: string): Upload | undefined {
    const value = this.string(name);
    return this.uploads.get(value.startsWith("attach://") ? value.slice("attach://".length) : name);
  }
}

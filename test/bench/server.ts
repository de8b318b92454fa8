import { randomBytes } from "node:crypto";
import postgres from "postgres";
import type { DatabaseAddress } from "../../src/database/index.ts";

/** A new database on the server of DATABASE_URL, or null where none is set. */
export async function newServerDatabase(): Promise<{ address: DatabaseAddress; remove(): Promise<void> } | null> {
  const server = process.env.DATABASE_URL;
  if (!server) return null;
  const name = `beseda_bench_${randomBytes(6).toString("hex")}`;
  await asAdmin(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { address: { url: url.href }, remove: () => asAdmin(server, `drop database if exists ${name} with (force)`) };
}

async function asAdmin(server: string, statement: string): Promise<void> {
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(statement);
  await admin.end();
}

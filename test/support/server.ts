import postgres from "postgres";

/** Makes a database on a server: without tables, or a copy of `template`. Answers its URL. */
export async function createDatabase(server: string, name: string, template?: string): Promise<string> {
  await asAdmin(server, `create database ${name} ${template ? `template ${template}` : ""}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Drops a database of a server, whoever is connected to it. */
export async function dropDatabase(server: string, name: string): Promise<void> {
  await asAdmin(server, `drop database if exists ${name} with (force)`);
}

/** Drops every database of a server whose name begins so: what a run that was killed in the middle left behind. */
export async function dropDatabases(server: string, beginning: string): Promise<void> {
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  const left = await admin<{ name: string }[]>`
    select datname as name from pg_database where starts_with(datname, ${beginning})`;
  for (const { name } of left) await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.end();
}

async function asAdmin(server: string, statement: string): Promise<void> {
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  try {
    await admin.unsafe(statement);
  } finally {
    await admin.end();
  }
}

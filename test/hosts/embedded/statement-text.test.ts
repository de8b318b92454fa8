import { describe, expect, test } from "vitest";
import { copiesFromClient, listenActions } from "../../../src/hosts/embedded/statement-text.ts";

describe("COPY from the client is recognised", () => {
  test.each([
    "copy t from stdin",
    "COPY t(a, b) FROM STDIN WITH (FORMAT csv)",
    'copy"t"from stdin',
    'copy "a(b"(c) from stdin',
    "copy t/*x*/from--y\nstdin",
    "copy s.t from stdout",
    "copy binary t from stdin",
    "begin;copy t from stdin;commit",
    "select 'it''s'; copy t from stdin",
    "select $1; copy t from stdin",
    "select E'\\''; copy t from stdin",
    "select 1 /* /* */ ; */; copy t from stdin",
  ])("in %s", (text) => expect(copiesFromClient(text)).toBe(true));
});

describe("what only looks like it is let through", () => {
  test.each([
    "copy t to stdout",
    "copy t from '/some/file'",
    "copy (select 1 from stdin) to stdout",
    "insert into t values ('; copy t from stdin')",
    "insert into t values (E'\\'; copy t from stdin')",
    "select $$; copy t from stdin$$",
    "do $x$ begin; $y$ ; copy t from stdin $y$; end $x$",
    "select 1 /* /* */ ; copy t from stdin */",
    "select 1 -- ; copy t from stdin",
    'select 1 as "; copy t from stdin"',
    "select copy from stdin",
  ])("as %s", (text) => expect(copiesFromClient(text)).toBe(false));
});

test("megabytes of quotes are read in a moment", () => {
  expect(copiesFromClient(`insert into t values ('${"x''copy".repeat(800_000)}')`)).toBe(false);
  expect(copiesFromClient(`insert into t values (E'${"x\\'copy".repeat(800_000)}')`)).toBe(false);
});

test("LISTEN and UNLISTEN are read as Postgres reads names", () => {
  expect(listenActions('listen News; UNLISTEN "Odd ""name"; unlisten *; listen новини -- so')).toEqual([
    { kind: "listen", channel: "news" },
    { kind: "unlisten", channel: 'Odd "name' },
    { kind: "unlisten", channel: null },
    { kind: "listen", channel: "новини" },
  ]);
  expect(listenActions(`listen ${"x".repeat(80)}`)).toEqual([{ kind: "listen", channel: "x".repeat(63) }]);
  expect(listenActions("select 'listen a'; select listen from unlisten")).toEqual([]);
});

import { Readable } from "node:stream";
import { afterEach, beforeAll, expect, it } from "vitest";
import { fixedClock } from "../../src/base/index.ts";
import { answerLines } from "../../src/cli/questions.ts";
import { run } from "../../src/cli/segment.ts";
import { readConfig } from "../../src/config.ts";
import { upsertCustomers } from "../../src/customers/index.ts";
import { testDatabase } from "../support/database.ts";
import { startOpenAi } from "../support/openai/index.ts";

const NOW = new Date("2026-11-23T08:00:00Z");
const db = await testDatabase();
const { stdin } = process;
const standsFor = (value: unknown) => Object.defineProperty(process, "stdin", { value, configurable: true });
afterEach(() => standsFor(stdin));

beforeAll(async () => {
  const person = (external_id: string, city: string, gender: "f" | "m") => ({ external_id, city, gender });
  const people = [person("c-1", "Тарту", "f"), person("c-2", "Тарту", "m"), person("c-3", "Рига", "f")];
  await upsertCustomers(db, people, NOW);
});

/** What the verb prints and answers. */
async function segment(args: string[], { input = "", settings = {}, json = true } = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  standsFor(Readable.from(input));
  const code = await run(args, {
    ...{ db, config: readConfig(settings), clock: fixedClock(NOW), json },
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  });
  return { code, out, err, lines: json ? out.map((line) => JSON.parse(line)) : [] };
}

const SHAPE = ["status", "definition", "description", "unread", "ambiguous", "count", "members", "sql"];

it("one object with the fields of the contract, and nothing else, is printed with --json", async () => {
  const { code, lines } = await segment(["клиенты из Тарту"]);
  expect(code).toBe(0);
  expect(lines).toHaveLength(1);
  expect(Object.keys(lines[0])).toEqual(SHAPE);
  expect(lines[0]).toMatchObject({ status: "answer", unread: [], count: 2, members: ["c-1", "c-2"] });
  expect(lines[0].sql).toMatch(/select/);
});

it("a line of --stdin refines an earlier one by its id; one that is none is told of on stderr, and the others are answered", async () => {
  const input = [
    '{"id": "a", "text": "клиенты из Тарту"}',
    "who?",
    '{"id": 2, "text": "только женщины", "context": "a"}',
    "",
    '{"id": 3, "text": "владельцы такс из Риги"}',
  ].join("\n");
  const { code, lines, err } = await segment(["--stdin"], { input });
  expect(code).toBe(1);
  expect(err.join()).toContain("Line 2");
  expect(lines.map(({ id, status, members }) => ({ id, status, members }))).toMatchObject([
    { id: "a", status: "answer", members: ["c-1", "c-2"] },
    { id: 2, status: "answer", members: ["c-1"] },
    { id: 3, status: "unsupported" },
  ]);
  expect(Object.keys(lines[2])).toEqual(["id", ...SHAPE]);
  expect(lines[2].unread.join(" ")).toContain("такс");
});

it("a question of --stdin that fails says so in its own line, and those behind it are answered", async () => {
  const [out, err]: [string[], string[]] = [[], []];
  standsFor(Readable.from('{"id": 1, "text": "fails"}\n{"id": 2, "text": "is fine", "context": 1}'));
  const to = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  const context = { db, config: readConfig({}), clock: fixedClock(NOW), json: true, ...to };
  const code = await answerLines(context, async (text, before: string | null) => {
    if (text === "fails") throw new Error("a field without a column");
    return { kept: text, printed: { before } };
  });
  expect(code).toBe(1);
  expect(out.map((line) => JSON.parse(line))).toEqual([
    { id: 1, error: "a field without a column" },
    { id: 2, before: null },
  ]);
});

it("without --json people read what was understood and who that is", async () => {
  const { out } = await segment(["клиенты из Риги"], { json: false });
  expect(out.join("\n")).toMatch(/^answer: .*Рига.*1 people.*c-3/s);
});

it("words are needed", async () => {
  await expect(segment([])).rejects.toMatchObject({ code: "bad_option" });
});

const attribute = (id: string, field: string, value: string) => ({
  id,
  is: { kind: "attribute", field, test: { kind: "in", values: [value] } },
});
const said = (...conditions: object[]) => ({
  json: { conditions, groups: [], top: null, words: [{ words: "флибберши", id: "2" }] },
});

it.each([
  [
    "reads the word that the rules cannot",
    said(attribute("1", "city", "Тарту"), attribute("2", "gender", "f")),
    "answer",
    ["c-1"],
  ],
  [
    "is not believed a value that the data does not have",
    said(attribute("1", "city", "Тарту"), attribute("2", "source", "x' or 1=1 --")),
    "unsupported",
    ["c-1", "c-2"],
  ],
  ["may talk nonsense", "What a question!", "unsupported", ["c-1", "c-2"]],
])("a model %s", async (_, chat, status, members) => {
  const server = await startOpenAi({ chat: () => chat });
  const { lines } = await segment(["флибберши из Тарту"], { settings: server.settings });
  await server.stop();
  expect(lines[0]).toMatchObject({ status, members, unread: status === "answer" ? [] : ["флибберши"] });
  expect(server.complaints).toEqual([]);
  expect(server.chats[0]?.inputs).toMatchObject({ question: ["флибберши из Тарту"], unread: ["флибберши"] });
});

import { expect, test } from "vitest";
import { cutPassages } from "../../src/knowledge/passages.ts";

const words = (count: number, word = "word") => Array.from({ length: count }, () => word).join(" ");

test("each section is cut by itself, and a passage knows its heading", () => {
  expect(cutPassages("Lead.\n\n## Poland\n\nTwo days.\n\n## Latvia\n\nOne day.")).toEqual([
    { heading: null, text: "Lead." },
    { heading: "Poland", text: "Two days." },
    { heading: "Latvia", text: "One day." },
  ]);
});

test("short paragraphs of a section stand together, long ones apart", () => {
  const texts = cutPassages(`${words(20)}.\n\n${words(25)}.\n\n${words(60)}.`).map((passage) => passage.text);
  expect(texts).toEqual([`${words(20)}.\n${words(25)}.`, `${words(60)}.`]);
});

test("a list stays with the sentence that leads into it", () => {
  const [first, second] = cutPassages(`${words(50)}.\n\nWe take:\n\n- cash;\n- cards.`);
  expect(first?.text).toBe(`${words(50)}.`);
  expect(second?.text).toBe("We take:\n• cash;\n• cards.");
});

test("every part of a very long list has its lead-in", () => {
  const items = Array.from({ length: 10 }, (_, at) => `- ${words(30, `item${at}`)}`).join("\n");
  const passages = cutPassages(`Choose:\n\n${items}`);
  expect(passages.length).toBeGreaterThan(1);
  for (const passage of passages) expect(passage.text.startsWith("Choose:\n• ")).toBe(true);
});

test("a paragraph that is too long is cut between sentences", () => {
  const passages = cutPassages(Array.from({ length: 8 }, () => `W${words(29)}.`).join(" "));
  expect(passages.length).toBeGreaterThan(1);
  for (const { text } of passages) expect(text.endsWith(".")).toBe(true);
});

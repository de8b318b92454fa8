import { expect, test } from "vitest";
import { figuresCsv } from "../../src/services/support-csv.ts";

const counts = {
  ...{ contacts: 5, contained: 3, judged: 4, durable: 2, closed: 2, reopened: 1, unanswered: 6, answers: 7 },
  firstAnswer: { answered: 2, median: 90.5, p90: 100.2 },
  ...{ ratings: [0, 0, 0, 1, 2], drafts: { settled: 3, accepted: 2 } },
  topArticle: { slug: "returns", locale: "ru" as const, count: 4 },
};
const nothing = {
  ...{ contacts: 0, contained: 0, judged: 0, durable: 0, closed: 0, reopened: 0, unanswered: 1, answers: 0 },
  ...{ firstAnswer: { answered: 0, median: null, p90: null }, ratings: [0, 0, 0, 0, 0] },
  ...{ drafts: { settled: 0, accepted: 0 }, topArticle: null, reasons: [] },
};

test("the file has every figure by its name, a line for each row, and a column for each reason of calls", () => {
  const csv = figuresCsv([
    {
      ...{ day: "2025-10-01", channel: "web", locale: "ru", ...counts },
      reasons: [
        { reason: "complaint", count: 2 },
        { reason: "asked", count: 1 },
      ],
    },
    { day: "2025-10-02", channel: "", locale: "uk", ...nothing },
  ]);
  expect(csv.startsWith("\uFEFF")).toBe(true);
  const [heads = [], ...rows] = csv
    .slice(1)
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  const [first, second] = rows.map((cells) => Object.fromEntries(heads.map((head, at) => [head, cells[at]])));
  expect(first).toEqual({
    ...{ day: "2025-10-01", channel: "web", language: "ru", contacts: "5", contained: "3", handed_off: "2" },
    ...{ judged: "4", durable: "2", first_answers: "2", first_answer_median_s: "91", first_answer_p90_s: "100" },
    ...{ rated_1: "0", rated_2: "0", rated_3: "0", rated_4: "1", rated_5: "2", closed: "2", reopened: "1" },
    ...{ unanswered: "6", drafts_settled: "3", drafts_accepted: "2", answers: "7", top_question: "returns" },
    ...{ top_question_answers: "4", calls: "3", calls_asked: "1", calls_complaint: "2" },
  });
  expect(second).toMatchObject({
    channel: "",
    first_answer_median_s: "",
    top_question: "",
    calls: "0",
    calls_asked: "0",
  });
});

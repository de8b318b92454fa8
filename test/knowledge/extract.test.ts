import { expect, test } from "vitest";
import { articleOf } from "../../src/knowledge/index.ts";
import { AT, aHelpCentre, anArticle } from "./an-article.ts";

function extract(text: string, question: string, title = "Delivery"): string {
  const index = aHelpCentre(anArticle({ slug: "quoted", title, text }));
  return articleOf(index, "quoted", { locale: "en", at: AT, question })?.extract ?? "";
}

const filler = (subject: string, sentences = 6) =>
  Array.from(
    { length: sentences },
    (_, at) => `The ${subject} of number ${at + 1} is described at length in its own place.`,
  ).join(" ");

test("the lead and the passage that answers are quoted under its heading, the rest is not", () => {
  const text = `We deliver everywhere.\n\n## Ovens\n\n${filler("oven")}\n\n## Poland\n\n- Locker: €4.90.\n- Courier: €7.90.`;
  expect(extract(text, "courier to poland")).toBe(
    "We deliver everywhere.\n\nPoland:\n• Locker: €4.90.\n• Courier: €7.90.",
  );
});

test("an exception that follows in the same section comes along", () => {
  const text = `Lead.\n\n## Returns\n\n${filler("return", 4)} You may return kettles.\n\nExcept those that were used: ${filler("kettle", 4)}`;
  expect(extract(text, "may I return kettles")).toContain("Except those that were used");
});

test("a sentence that points back brings what it points at", () => {
  const text = `Lead.\n\n## Bags\n\n${filler("bag", 4)}\n\nThis applies to porcelain too. ${filler("cup", 4)}`;
  const quoted = extract(text, "does it apply to porcelain");
  expect(quoted).toContain("The bag of number 1");
  expect(quoted).toContain("porcelain");
});

test("a general question is answered from the beginning", () => {
  const text = `We deliver for €3.\n\n## Riga\n\n${filler("road")}\n\n## Delivery of ovens\n\n${filler("oven")}`;
  expect(extract(text, "delivery").startsWith("We deliver for €3.")).toBe(true);
});

test("a long passage is cut to some 700 characters between sentences, and lists stay whole", () => {
  const list = Array.from(
    { length: 6 },
    (_, at) => `- Grinder ${at + 1}: twelve months of warranty from the day of delivery.`,
  ).join("\n");
  const quoted = extract(`${filler("machine", 12)}\n\nWarranty by model:\n\n${list}`, "warranty of grinder 3");
  expect(quoted.match(/• Grinder/g)).toHaveLength(6);
  expect(quoted).toContain("Warranty by model:");
  const cut = extract(`${filler("machine", 7)} Descale with citric acid. ${filler("pump", 3)}`, "citric acid descale");
  expect(cut.length).toBeLessThanOrEqual(700);
  expect(cut).toContain("Descale with citric acid.");
});

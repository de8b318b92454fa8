import { cleanLine } from "../base/index.ts";
import { endingOf, type FileKind } from "./kind.ts";

const LONGEST = 100;

/**
 * A file's name as it is kept: one line that is no path, turns no writing direction around, and ends as its content does, so that
 * `bill.pdf.exe` which is a picture becomes `bill.pdf.exe.jpg`.
 */
export function nameOf(given: string, { endings, what }: Pick<FileKind, "endings" | "what">): string {
  const plain = cleanLine(given.replace(/[\r\n]/g, ""))
    .replace(/[/\\:*?"<>|]/g, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const ending = endingOf(plain);
  const isRight = endings.includes(ending);
  const stem = isRight ? plain.slice(0, -ending.length - 1) : plain;
  return `${stem.slice(0, LONGEST).toWellFormed().trim() || what}.${isRight ? ending : endings[0]}`;
}

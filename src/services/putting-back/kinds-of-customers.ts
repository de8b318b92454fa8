import { answerNow, bringBackAnswer, correctAnswer } from "../../conversation/index.ts";
import { isKeptApart, setKeptApart } from "../../customers/index.ts";
import { setTicketClosing, ticketClosing } from "../../feedback/index.ts";
import { type ReturnDays, returnDays, setReturnDays } from "../../orders/index.ts";
import type { StaffFile } from "../../outbox/index.ts";
import { asValues, type Kind } from "./kind.ts";

const tickets: Kind = {
  ...{ table: "tickets", right: "conversations.answer" },
  changes: ["ticket_close"],
  removals: [],
  now: async (db, key) => asValues(await ticketClosing(db, key)),
  write: (db, key, { closed_at }) => setTicketClosing(db, key, closed_at as string | null),
};

/** What the shop noted of goods that come back; whoever was told of it stays told. */
const returns: Kind = {
  ...{ table: "returns", right: "orders.change" },
  changes: ["return_received", "return_refunded"],
  removals: [],
  now: async (db, key, { before }) =>
    asValues(await returnDays(db, key, (before as Partial<ReturnDays>).requested_at ?? null)),
  write: (db, key, values) => setReturnDays(db, key, values as unknown as ReturnDays),
};

const apart: Kind = {
  ...{ table: "customers", right: "customers.change", field: "kept_apart" },
  changes: ["keep_apart"],
  removals: [],
  async now(db, key, { before: { other } }) {
    const kept_apart = await isKeptApart(db, key, String(other));
    return kept_apart === null ? null : { other, kept_apart };
  },
  write: (db, key, { other, kept_apart }, { staff, at }) =>
    setKeptApart(db, [key, String(other)], kept_apart ? { at, actor: `staff:${staff}` } : null),
};

/** What a person said to a customer: corrected in the customer's chat as well, and said there once more where it was taken back. */
const answers: Kind = {
  ...{ table: "messages", right: "conversations.answer" },
  changes: ["answer_correct"],
  removals: ["answer_retract"],
  async now(db, key) {
    const answer = await answerNow(db, key);
    return answer && asValues({ text: answer.text, file: answer.file });
  },
  async outside(db, key, { text }, { staff, at }, change) {
    const { seq = 0 } = (await answerNow(db, key)) ?? {};
    await correctAnswer(db, { seq, staff, text: String(text), at, isPutBack: true, change });
  },
  write: async () => undefined,
  bring: async (db, key, { at }, { text, file }) =>
    typeof text === "string" && bringBackAnswer(db, key, { text, file: file as StaffFile | undefined }, at),
};

/** What people do about customers and their orders, and how each of it is put back. */
export const DEALINGS: readonly Kind[] = [tickets, returns, apart, answers];

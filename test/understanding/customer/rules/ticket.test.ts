import { expect, test } from "vitest";
import { namesTicket, ticketIn } from "../../../../src/understanding/customer/rules/ticket.ts";

test("the number of a ticket is read with a Latin or a Cyrillic T, with or without its dash", () => {
  for (const text of ["what about T-12?", "що зі зверненням Т-12", "жалоба т12", "ticket t 12", "T–012"])
    expect(ticketIn(text)).toBe("T-12");
  for (const text of ["AT-12", "V60", "T-shirt 12", "кот 12", "10482"]) expect(ticketIn(text)).toBeNull();
});

test("only with its dash it stands for itself", () => {
  expect(["T-12 closed?", "где т12", "t 12"].map(namesTicket)).toEqual([true, false, false]);
});

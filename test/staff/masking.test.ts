import { expect, test } from "vitest";
import { maskPerson, personFor, ROLES } from "../../src/staff/index.ts";

const anna = {
  externalId: "C-17",
  name: "Анна Марія Коваленко",
  firstName: "Анна",
  lastName: null,
  email: "anna@shop.example",
  phone: "+380 67 123-45-67",
  address: "вул. Лугова, 9",
  birthDate: "1990-04-17",
  orders: 3,
};

test("a masked person can be told from another, and neither named nor reached", () => {
  expect(maskPerson(anna)).toEqual({
    ...{ externalId: "C-17", name: "А. М. К.", firstName: "А.", lastName: null },
    ...{ email: "a•••@•••", phone: "•••67", address: "•••", birthDate: null, orders: 3 },
  });
});

test("only who looks on sees people masked", () => {
  const masked = ROLES.filter((role) => personFor(role, anna).name !== anna.name);
  expect(masked).toEqual(["viewer"]);
});

test.each(["", "  ", "👩‍🚀 Zoë", "<b>x</b>", "\u202Eabc"])("no name breaks it: %j", (name) => {
  expect(maskPerson({ name }).name?.length).toBeLessThan(12);
});

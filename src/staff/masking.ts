import { may, type Role } from "./role.ts";

/** What tells who a customer is; a field that is not there stays away. */
interface Personal {
  name?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  patronymic?: string | null;
  email?: string | null;
  phone?: string | null;
  address?: string | null;
  birthDate?: string | null;
}

/** What stands for what is not shown. */
const DOTS = "•••";

type Veil = (text: string) => string | null;

const VEILS: Record<keyof Personal, Veil> = {
  name: maskName,
  firstName: maskName,
  lastName: maskName,
  patronymic: maskName,
  email: (text) => `${initial(text)}${DOTS}@${DOTS}`,
  phone: (text) => `${DOTS}${text.replace(/\D/g, "").slice(-2)}`,
  address: () => DOTS,
  birthDate: () => null,
};

/**
 * A person as somebody without the right `customers.personal` sees them: initials, the first letter of the e-mail, the last two
 * digits of the phone. Everything else of the record stays as it is.
 */
export function maskPerson<Person extends object>(person: Person): Person {
  const veiled = Object.entries(person).map(([field, value]) => [field, masked(field, value)]);
  return Object.fromEntries(veiled) as Person;
}

/** A person as somebody of this role may see them: whole, or by {@link maskPerson}. */
export const personFor = <Person extends object>(role: Role, person: Person): Person =>
  may(role, "customers.personal") ? person : maskPerson(person);

function masked(field: string, value: unknown): unknown {
  const veil = Object.hasOwn(VEILS, field) ? VEILS[field as keyof Personal] : null;
  return veil && typeof value === "string" && value !== "" ? veil(value) : value;
}

/** `Анна Коваленко` → `А. К.` */
function maskName(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words.length > 0 ? words.map((word) => `${initial(word)}.`).join(" ") : DOTS;
}

const initial = (text: string): string => Array.from(text.trim())[0] ?? "";

import type { KnownPerson, PersonPort } from "../analysis/index.ts";
import type { Config } from "../config.ts";
import { findCustomers, type NamedPerson, peopleOfKeys, soughtBy } from "../customers/index.ts";
import { auditListLook, auditLook, type Database } from "../database/index.ts";
import { maskPerson } from "../staff/index.ts";
import { type SaidPerson, saidPerson } from "../understanding/index.ts";
import { amongThem, type NamedSo, ofName } from "./people-by-name.ts";

/** As many who fit are told apart. */
const TOLD = 8;

interface Parts {
  db: Database;
  config: Pick<Config, "country">;
}

/** Customers as a marketer's turn names them: by name in any case and alphabet, by contact, by an order's number, by their key. */
export function makePersonPort({ db, config: { country } }: Parts): PersonPort {
  return {
    async find(typed, { personal, among }) {
      const text = typed.replace(/\p{Cc}/gu, " ");
      const byKey = await ofKeys(db, text.trim(), country);
      const said = saidPerson(text);
      const named = await meant(db, said, { personal, country, among });
      const all = { people: unlike([...byKey, ...named.people]), more: named.more };
      const people = among ? all.people.filter(({ externalId }) => among.includes(externalId)) : all.people;
      return {
        people: people.slice(0, TOLD).map((one) => knownAs(one, personal)),
        more: all.more || people.length > TOLD,
        isVague: byKey.length === 0 && (said?.isVague ?? true),
        isGuess: byKey.length === 0 && named.isGuess,
      };
    },
    async looked({ member, channel }, people, at) {
      const [only, ...others] = people;
      if (only !== undefined && others.length === 0)
        await auditLook(db, { staff: member, what: "customers", id: only, at, channel });
      else await auditListLook(db, { staff: member, what: "customers", id: "list", count: people.length, at, channel });
    },
  };
}

/** Each once. */
const unlike = (people: readonly NamedPerson[]): NamedPerson[] => [
  ...new Map(people.map((one) => [one.externalId, one])).values(),
];

const whole = (people: NamedPerson[]): NamedSo => ({ people, more: false, isGuess: false });

/** A name or a contact finds nobody for whom may not see them: else names could be guessed. */
async function meant(
  db: Database,
  said: SaidPerson | null,
  { personal, country, among }: { personal: boolean; country: string; among: readonly string[] | undefined },
): Promise<NamedSo> {
  if (said?.typed) return whole(await (personal ? ofContact : ofKeys)(db, said.typed, country));
  if (!said || !personal) return whole([]);
  return among ? amongThem(await peopleOfKeys(db, among), said) : ofName(db, said);
}

/** Whose key it is, or the number of whose order. */
const ofKeys = async (db: Database, typed: string, country: string): Promise<NamedPerson[]> =>
  /\s/.test(typed) || typed === "" ? [] : found(db, { ...NOTHING, keys: soughtBy(typed, country).keys });

/** Whose e-mail or phone it is or, where it is nobody's, ends as one does; an order's number as well. */
async function ofContact(db: Database, typed: string, country: string): Promise<NamedPerson[]> {
  const { keys, email, phone, phoneEnd } = soughtBy(typed, country);
  const exact = await found(db, { ...NOTHING, keys, email, phone });
  return exact.length > 0 || phoneEnd === null ? exact : found(db, { ...NOTHING, phoneEnd });
}

const NOTHING = { words: [], email: null, phone: null, phoneEnd: null, keys: [] };

async function found(db: Database, sought: ReturnType<typeof soughtBy>): Promise<NamedPerson[]> {
  const { customers } = await findCustomers(db, { sought, sort: "newest", after: null, limit: TOLD + 1 });
  return peopleOfKeys(
    db,
    customers.map(({ externalId }) => externalId),
  );
}

function knownAs(person: NamedPerson, personal: boolean): KnownPerson {
  const { externalId, city, phone, email, ...names } = personal ? person : maskPerson(person);
  const { firstName, patronymic, lastName } = names;
  const name = [firstName, patronymic, lastName].filter((part) => part !== null).join(" ");
  return { externalId, name: name === "" ? null : name, facts: [city, phone ?? email].flatMap((fact) => fact ?? []) };
}

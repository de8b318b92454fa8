import { en, Faker, generateMersenne32Randomizer, ru, uk } from "@faker-js/faker";
import type { Locale } from "../../src/base/index.ts";
import type { CustomerRow } from "../../src/customers/index.ts";
import { PLACES } from "./places.ts";
import type { Random } from "./random.ts";

const DAY = 86_400_000;

/** Somebody made up: their row, and where their parcels go. */
export interface Person {
  row: CustomerRow & { registered_at: Date; language: Locale };
  city: string;
  address: string;
}

/** Makes people up: names by faker in the person's language, everything else by `random`. `number` tells them apart. */
export function peopleMaker(random: Random, seed: number, at: Date): (number: number) => Person {
  const randomizer = generateMersenne32Randomizer(seed);
  const fakers: Record<Locale, Faker> = {
    ru: new Faker({ locale: [ru, en], randomizer }),
    uk: new Faker({ locale: [uk, en], randomizer }),
    en: new Faker({ locale: [en], randomizer }),
  };
  return (number) => {
    const language = random.weighted<Locale>([
      ["ru", 45],
      ["uk", 30],
      ["en", 25],
    ]);
    const gender = random.chance(0.58) ? "f" : "m";
    const { person } = fakers[language];
    const sex = gender === "f" ? "female" : "male";
    const [first_name, last_name] = [person.firstName(sex), person.lastName(sex)];
    const where = random.weighted(PLACES);
    const city = where.city[language];
    const address = `${random.pick(where.streets)} ${random.whole(1, 120)}-${random.whole(1, 80)}`;
    const row = {
      external_id: `c${String(number).padStart(6, "0")}`,
      first_name,
      last_name,
      patronymic: language === "ru" && random.chance(0.2) ? person.middleName(sex) : null,
      email: random.chance(0.93) ? `${latin(first_name)}.${latin(last_name)}${number}@example.com` : null,
      phone: random.maybe(0.9, () => phoneOf(where.phone, number)),
      gender: random.chance(0.8) ? gender : null,
      birth_date: random.maybe(0.6, () => birthDate(random, at)),
      ...(random.chance(0.97) ? { city, address } : {}),
      country: where.country,
      language,
      registered_at: registeredAt(random, at),
      source: random.maybe(0.96, () => sourceOf(random)),
      loyalty_points: random.maybe(0.85, () => random.whole(0, 60) * random.whole(0, 12)),
      custom: customOf(random),
      consents: consentsOf(random),
    } satisfies CustomerRow;
    return { row, city, address };
  };
}

function phoneOf([prefix, digits]: readonly [string, number], number: number): string {
  return prefix + String((number * 7_919 + 1_000_003) % 10 ** digits).padStart(digits, "0");
}

/** Somebody between 19 and 74; here and there one of 29 February. */
function birthDate(random: Random, at: Date): string {
  const date = new Date(at.getTime() - random.between(19, 74) * 365.25 * DAY).toISOString().slice(0, 10);
  return random.chance(0.004) ? `${random.whole(490, 500) * 4}-02-29` : date;
}

/** The shop is three years old, and grows. */
const registeredAt = (random: Random, at: Date): Date =>
  new Date(at.getTime() - Math.max(0.01, random.next() ** 1.4) * 1095 * DAY);

const sourceOf = (random: Random): string =>
  random.weighted([
    ["site", 40],
    ["instagram", 22],
    ["telegram", 15],
    ["friends", 15],
    ["tasting", 8],
  ]);

const customOf = (random: Random): Record<string, string> => ({
  ...(random.chance(0.4) ? { "Любимый напиток": favouriteDrink(random) } : {}),
  ...(random.chance(0.3) ? { grind: grindOf(random) } : {}),
  ...(random.chance(0.35) ? { "Чашек в день": String(random.whole(1, 6)) } : {}),
});

/** As policy.yaml has them to choose from. */
const grindOf = (random: Random): string =>
  random.weighted([
    ["в зёрнах", 50],
    ["для эспрессо", 20],
    ["для фильтра", 20],
    ["для турки", 10],
  ]);

const favouriteDrink = (random: Random): string =>
  random.weighted([
    ["эспрессо", 25],
    ["капучино", 30],
    ["фильтр", 20],
    ["чай", 25],
  ]);

function consentsOf(random: Random): NonNullable<CustomerRow["consents"]> {
  const consents: NonNullable<CustomerRow["consents"]> = {};
  if (random.chance(0.75)) consents.email = random.chance(0.82);
  if (random.chance(0.35)) consents.telegram = random.chance(0.85);
  if (random.chance(0.35)) consents.sms = random.chance(0.55);
  return consents;
}

const LATIN: Record<string, string> = Object.fromEntries(
  "а a б b в v г g ґ g д d е e ё e є ie ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю iu я ia"
    .split(" ")
    .flatMap((letter, place, all) => (place % 2 === 0 ? [[letter, all[place + 1] ?? ""]] : [])),
);

/** A name in Latin letters, for an address. */
const latin = (name: string): string =>
  Array.from(name.toLowerCase(), (letter) => LATIN[letter] ?? letter)
    .join("")
    .normalize("NFD")
    .replace(/[^a-z]/g, "");

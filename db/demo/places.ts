import type { Locale } from "../../src/base/index.ts";

/** A city where the demo shop delivers, in the languages of its customers, and how its phones begin. */
export interface Place {
  country: string;
  city: Record<Locale, string>;
  streets: readonly string[];
  /** Beginning of a mobile number, and how many digits follow. */
  phone: readonly [prefix: string, digits: number];
}

const LT = ["+3706", 7] as const;
const LV = ["+3712", 7] as const;
const EE = ["+3725", 7] as const;
const PL = ["+486", 8] as const;
const DE = ["+49151", 8] as const;
const UA = ["+38067", 7] as const;

const place = (
  country: string,
  [ru, uk, en]: readonly [string, string, string],
  phone: Place["phone"],
  streets: Place["streets"],
): Place => ({ country, city: { ru, uk, en }, streets, phone });

/** Places by how many customers live there. */
export const PLACES: readonly (readonly [Place, number])[] = [
  [
    place("LT", ["Вильнюс", "Вільнюс", "Vilnius"], LT, [
      "Antakalnio g.",
      "Gedimino pr.",
      "Savanorių pr.",
      "Kalvarijų g.",
      "Žirmūnų g.",
      "Architektų g.",
    ]),
    42,
  ],
  [place("LT", ["Каунас", "Каунас", "Kaunas"], LT, ["Laisvės al.", "Savanorių pr.", "Taikos pr."]), 14],
  [place("LT", ["Клайпеда", "Клайпеда", "Klaipėda"], LT, ["Taikos pr.", "Manto g.", "Tiltų g."]), 9],
  [place("LT", ["Шяуляй", "Шяуляй", "Šiauliai"], LT, ["Tilžės g.", "Vilniaus g."]), 4],
  [place("LV", ["Рига", "Рига", "Riga"], LV, ["Brīvības iela", "Čaka iela", "Valdemāra iela"]), 9],
  [place("EE", ["Таллин", "Таллінн", "Tallinn"], EE, ["Narva mnt", "Pärnu mnt", "Sõle"]), 6],
  [place("PL", ["Варшава", "Варшава", "Warsaw"], PL, ["ul. Puławska", "ul. Marszałkowska"]), 5],
  [place("PL", ["Гданьск", "Гданськ", "Gdańsk"], PL, ["ul. Długa", "ul. Grunwaldzka"]), 2],
  [place("DE", ["Берлин", "Берлін", "Berlin"], DE, ["Kantstraße", "Torstraße"]), 4],
  [place("UA", ["Киев", "Київ", "Kyiv"], UA, ["вул. Хрещатик", "вул. Саксаганського"]), 3],
  [place("UA", ["Львов", "Львів", "Lviv"], UA, ["вул. Франка", "вул. Зелена"]), 2],
];

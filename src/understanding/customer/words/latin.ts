const LATIN: Record<string, string> = Object.fromEntries(
  "а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sch ы y э e ю yu я ya і i ї i є e ґ g"
    .split(" ")
    .reduce<[string, string][]>((pairs, letter, at, all) => {
      if (at % 2 === 0) pairs.push([letter, all[at + 1] ?? ""]);
      return pairs;
    }, []),
);

/** Cyrillic letters in Latin ones, as one spells an e-mail aloud: "анна" → "anna". */
export const inLatin = (text: string): string =>
  Array.from(text.toLowerCase(), (letter) => LATIN[letter] ?? letter.replace(/[ьъ]/, "")).join("");

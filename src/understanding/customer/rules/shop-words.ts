import { isOneSlip } from "../../../base/index.ts";
import { isFormOf } from "../words/inflection.ts";
import { plainStemOf, soundOf, stemOf, withoutALetter } from "../words/stem.ts";
import { knowsWord } from "../words/vocabulary.ts";

/** Words that begin alike are compared; fewer letters are a coincidence. */
const BEGINNING = 3;
/** Shorter sounds are a slip apart from too many others. */
const SHORTEST_SLIP = 5;
/** In a long word two letters may be wrong. */
const LONG = 8;
/** "Ноут" for "ноутбук": so many letters are enough of a word to stand for it. */
const SHORTENED = 4;

/** The words of a shop's names, found by any form, nickname, or slip of the finger. Built once for a shop, which may have thousands. */
export class ShopWords {
  private readonly shortest: number;
  private readonly byBeginning = new Map<string, string[]>();
  private readonly bySound = new Map<string, string[]>();
  private readonly bySlip = new Map<string, string[]>();
  private readonly meant = new Map<string, readonly string[]>();

  /** `shortest`: sounds with fewer letters are not taken for others a slip apart. */
  constructor(words: Iterable<string>, shortest = SHORTEST_SLIP) {
    this.shortest = shortest;
    for (const word of new Set(words)) {
      push(this.byBeginning, word.slice(0, BEGINNING), word);
      const sound = soundOf(stemOf(word));
      push(this.bySound, sound, word);
      if (sound.length >= shortest) for (const slip of withoutALetter(sound)) push(this.bySlip, slip, word);
    }
  }

  /** The shop's words that a normalised word is a form of, or may be meant for; none for everyday words that only look like one. */
  of(word: string): readonly string[] {
    const known = this.meant.get(word);
    if (known !== undefined) return known;
    const found = this.find(word);
    if (this.meant.size > KEPT) this.meant.clear();
    this.meant.set(word, found);
    return found;
  }

  private find(word: string): readonly string[] {
    if (word.length < BEGINNING) return [];
    const alike = this.byBeginning.get(word.slice(0, BEGINNING)) ?? [];
    const forms = alike.filter((one) => isFormOf(word, one) || isFormOf(word, withoutFleeting(one)));
    if (forms.length > 0 || knowsWord(word)) return forms;
    const stem = stemOf(word);
    const heard = this.bySound.get(soundOf(stem)) ?? this.bySound.get(soundOf(plainStemOf(stem)));
    if (heard !== undefined && stem.length >= SHORTENED - 1) return heard;
    return this.slipped(stem) ?? (stem.length >= SHORTENED ? alike.filter((one) => one.startsWith(stem)) : []);
  }

  private slipped(stem: string): readonly string[] | null {
    const sound = soundOf(stem);
    if (sound.length < this.shortest) return null;
    const found = withoutALetter(sound)
      .flatMap((slip) => this.bySlip.get(slip) ?? [])
      .filter((one) => sound.length >= LONG || isOneSlip(sound, soundOf(stemOf(one))));
    return found.length > 0 ? [...new Set(found)] : null;
  }
}

/** "Ранок" has no о in "ранку". */
const withoutFleeting = (word: string): string => word.replace(/[оеі](?=[кцлнрв]$)/u, "");

/** Customers' words are few: what was looked up is kept, up to so many. */
const KEPT = 5_000;

function push(index: Map<string, string[]>, key: string, word: string): void {
  const words = index.get(key);
  if (words === undefined) index.set(key, [word]);
  else words.push(word);
}

/** What stands between two people: "Анны Ивановой и Петра Сидоренко". */
const BETWEEN = /\s*,\s*(?:(?:и|і|й|та|and)\s+)?|\s+(?:и|і|й|та|или|або|чи|and|or|nor|&)\s+/iu;
/** A surname of several: "Ивановых", "Петровым", "Сидоренків". */
const OF_SEVERAL = /(?<=(?:[оеєї]в|[иіы]н))(?:ых|их|ым|им|ыми|ими)$|(?<=(?:нк|[уюа]к))(?:ів|ам|ами)$/iu;

/**
 * The people of a text, each in the ways in which it may name them, the likeliest first: "Анны и Петра Ивановых" is Анна Иванова, or else
 * some Анна, and Пётр Иванов.
 */
export function saidPeople(text: string): string[][] {
  const parts = text.split(BETWEEN).filter((part) => part.trim() !== "");
  if (parts.length < 2) return [[text.trim()]];
  return parts.map((part, at) => {
    const said = part.trim();
    const surname = /\s/.test(said) ? null : surnameOf(parts.slice(at + 1));
    if (surname !== null) return [`${said} ${surname}`, said];
    return OF_SEVERAL.test(said) ? [said.replace(OF_SEVERAL, ""), said] : [said];
  });
}

/** The surname that the next who has one shares with those before: two words are a name and a surname. */
function surnameOf(parts: readonly string[]): string | null {
  const words =
    parts
      .find((part) => /\s/.test(part.trim()))
      ?.trim()
      .split(/\s+/) ?? [];
  const [last] = words.slice(-1);
  return words.length === 2 && last !== undefined && /^\p{L}/u.test(last) ? last.replace(OF_SEVERAL, "") : null;
}

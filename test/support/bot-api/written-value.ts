/** A value of a form in one of the types that the method asks for: digits to a number, JSON text to an object. The text itself where it fits none. */
export function readWritten(text: string, types: string[]): unknown {
  if (types.includes("String")) return text;
  if (types.includes("Boolean")) return readBoolean(text);
  if (types.includes("Integer") || types.includes("Float")) return text.trim() === "" ? text : Number(text);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readBoolean(text: string): boolean | string {
  if (/^(true|yes|1)$/i.test(text)) return true;
  return /^(false|no|0)$/i.test(text) ? false : text;
}

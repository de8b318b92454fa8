import { isHead } from "./chunks.ts";
import type { Scene } from "./scene.ts";
import { isNamed, type Term } from "./term.ts";

/** Whether a word that begins a clause still comes in this chunk. */
export function headAhead({ chunk }: Scene, term: Term): boolean {
  return chunk.terms.slice(chunk.terms.indexOf(term) + 1).some((one) => isHead(one) && !isNamed(one));
}

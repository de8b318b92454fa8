import type { Source } from "../source.ts";
import { content } from "./content.ts";
import { nearby } from "./nearby.ts";
import { neighbours } from "./neighbours.ts";
import { own } from "./own.ts";
import { popular } from "./popular.ts";
import { rhythm } from "./rhythm.ts";
import { together } from "./together.ts";

/** Every source, in the order of their features in a row. */
export const sources: readonly Source[] = [own, rhythm, neighbours, together, content, popular, nearby];

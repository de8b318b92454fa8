export type { ReadCommand, Reader, Reading, ReadingContext, ShopLexicon, Topic } from "./customer/reading.ts";

export type { ReadCommand, Reader, Reading, ReadingContext, ShopLexicon } from "./customer/reading.ts";

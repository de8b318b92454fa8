/** Bytes of UTF-8 a token, measured on our articles: o200k ru 5.5, uk 4.6, en 4.0; cl100k 3.7, 3.1, 3.9. */
const BYTES = 4;

const encoder = new TextEncoder();

/** About how many tokens a text is, where nobody told. */
export const reckonTokens = (text: string): number => Math.ceil(encoder.encode(text).length / BYTES);

/** LangChain's reader of XML, which no model here is asked for: `left-out.ts` puts this in its place. */
export const sax = {};

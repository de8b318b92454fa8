/** A letter's Message-ID: the same each time it is tried, so that a mailbox can tell a letter that came twice from two. */
export const messageId = (id: string, from: string): string => `<${id}@${from.slice(from.lastIndexOf("@") + 1)}>`;

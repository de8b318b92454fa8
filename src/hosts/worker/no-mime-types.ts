/**
 * nodemailer's two tables of a thousand kinds of files, by which it names attachments: a letter from here has none. `left-out.ts` puts
 * this in their place.
 */
export const detectMimeType = (): string => "application/octet-stream";

export const detectExtension = (type: string): string => (type.startsWith("text/") ? "txt" : "bin");

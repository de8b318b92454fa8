/** How the openai client sends files, which nothing here does: `left-out.ts` puts this in its place. Of each body it asks whether it holds one. */
export const hasUploadableValue = (): boolean => false;

export const finalizeStreamingFormRequestOptions = (): void => {};

const absent = (): never => {
  throw new Error("Files are left out of the Worker.");
};

export { absent as maybeMultipartFormRequestOptions, absent as toStreamingFile };

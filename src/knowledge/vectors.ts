/** What a question was turned into by an embedding model. */
export interface QuestionVector {
  /** Vectors of another model say nothing about it. */
  model: string;
  values: Float32Array;
}

/** The vectors of a shelf's passages, each of length 1, one after the other; `documents` is whose each is. */
export interface Vectors {
  model: string;
  dimensions: number;
  documents: Uint32Array;
  values: Float32Array;
}

/** A passage's vector as it is stored. */
export interface PassageVector {
  document: number;
  model: string;
  values: Float32Array;
}

/** Vectors ready to be searched; null where there are none. While a shelf is embedded anew, those of the model that has most count. */
export function makeVectors(rows: readonly PassageVector[]): Vectors | null {
  const kinds = [...Map.groupBy(rows, ({ model, values }) => `${model} ${values.length}`).values()];
  const [kept] = kinds.toSorted((one, other) => other.length - one.length);
  const [first] = kept ?? [];
  if (!kept || !first) return null;
  const dimensions = first.values.length;
  const values = new Float32Array(kept.length * dimensions);
  kept.forEach((row, at) => {
    values.set(unit(row.values), at * dimensions);
  });
  return { model: first.model, dimensions, documents: Uint32Array.from(kept, ({ document }) => document), values };
}

/**
 * How near the nearest passage of each document is to a question: 1 where they point the same way, 0 from the mean of all passages
 * down, as the models differ in how near everything is to everything. Null where the vectors cannot be compared. An exact scan.
 */
export function nearness(vectors: Vectors, question: QuestionVector, documents: number): Float32Array | null {
  const { model, dimensions, values } = vectors;
  if (question.model !== model || question.values.length !== dimensions) return null;
  const asked = unit(question.values);
  const cosines = Float32Array.from(vectors.documents, (_, at) => dot(asked, values, at * dimensions));
  const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
  const near = new Float32Array(documents);
  vectors.documents.forEach((document, at) => {
    const share = ((cosines[at] ?? 0) - mean) / (1 - mean || 1);
    near[document] = Math.max(near[document] ?? 0, share);
  });
  return near;
}

function unit(values: Float32Array): Float32Array {
  const length = Math.sqrt(dot(values, values, 0));
  return length === 0 ? values : values.map((value) => value / length);
}

function dot(one: Float32Array, other: Float32Array, from: number): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[from + at] ?? 0);
  return sum;
}

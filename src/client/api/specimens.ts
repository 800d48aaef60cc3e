import { useMutation, useQuery } from '@tanstack/react-query';
import { DOCUMENT_TYPES, type DocumentType } from '#src/shared/documents.ts';
import { isObject, isString, listOf } from './shape.ts';

/** A document that the project drew, with a fictitious person on it. */
export interface Specimen {
  readonly id: string;
  readonly document: DocumentType;
  /** Paths on this origin. */
  readonly file: string;
  readonly preview: string;
}

/** Where they lie. */
export const SPECIMENS_FOLDER = '/specimens/';

/** The list of specimens; empty when this installation serves none. */
export function useSpecimens() {
  return useQuery<readonly Specimen[]>({
    queryKey: ['specimens'],
    queryFn: async ({ signal }) => {
      const response = await fetch(`${SPECIMENS_FOLDER}specimens.json`, { signal });
      return response.ok ? parseSpecimens(await response.json()) : [];
    },
  });
}

/** Fetches one specimen's file. */
export function useFetchSpecimen() {
  return useMutation<Blob, Error, string>({
    mutationFn: fetchSpecimen,
  });
}

/** Rejects when it cannot be fetched. */
export async function fetchSpecimen(path: string): Promise<Blob> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.blob();
}

export function parseSpecimens(body: unknown): readonly Specimen[] {
  return listOf(body, (item) => {
    if (!isObject(item) || !isString(item['id']) || !isString(item['file'])) return null;
    const document = DOCUMENT_TYPES.find((type) => type === item['document']);
    if (document === undefined || !isString(item['preview'])) return null;
    return {
      id: item['id'],
      document,
      file: SPECIMENS_FOLDER + item['file'],
      preview: SPECIMENS_FOLDER + item['preview'],
    };
  });
}

import { useState } from 'react';
import { type Column, columnsFrom } from './columns.ts';

/** Names of columns: the only thing of the list that a browser keeps. */
const STORED = 'console-columns';

/** The columns that whoever uses this browser wants to see. */
export function useChosenColumns(): readonly [readonly Column[], (columns: readonly string[]) => void] {
  const [columns, setColumns] = useState(() => columnsFrom(readStored()));
  const choose = (names: readonly string[]) => {
    const chosen = columnsFrom(names);
    setColumns(chosen);
    try {
      localStorage.setItem(STORED, JSON.stringify(chosen));
    } catch {
      // Storage may be closed to this page; the choice then lasts as long as the page.
    }
  };
  return [columns, choose];
}

function readStored(): readonly unknown[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

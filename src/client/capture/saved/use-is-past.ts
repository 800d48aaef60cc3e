import { useEffect, useState } from 'react';

/** Whether a moment (ISO 8601; null: none) lies behind, also from when it passes. */
export function useIsPast(moment: string | null): boolean {
  const [past, setPast] = useState<string | null>(null);
  useEffect(() => {
    if (moment === null) return;
    const timer = setTimeout(() => setPast(moment), Math.max(0, Date.parse(moment) - Date.now()));
    return () => clearTimeout(timer);
  }, [moment]);
  return moment !== null && past === moment;
}

import type { NextStep } from '../results/outcome.ts';

/** One language's label of the button that carries out each next step; texts name these labels. */
export type ButtonTexts = Readonly<Record<NextStep, string>>;

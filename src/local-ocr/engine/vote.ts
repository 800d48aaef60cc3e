/** What one look at a place gave. An empty value says that this look gave nothing usable. */
export interface Ballot {
  readonly value: string;
  /** 0 to 1; a look at the whole page is worth less than one at the line. */
  readonly weight: number;
}

export interface Elected {
  readonly value: string;
  /** 0 to 1: how sure the looks were, less when others disagreed. */
  readonly conf: number;
  /** Looks that gave exactly this value. */
  readonly votes: number;
  /** Looks that gave the next best value. */
  readonly rivals: number;
}

export const NOTHING: Elected = { value: '', conf: 0, votes: 0, rivals: 0 };

/** The value with the most weight behind it. */
export function elect(ballots: readonly Ballot[]): Elected {
  const tally = new Map<string, { weight: number; votes: number; best: number }>();
  let all = 0;
  for (const { value, weight } of ballots) {
    if (!value) continue;
    const entry = tally.get(value) ?? { weight: 0, votes: 0, best: 0 };
    entry.weight += weight;
    entry.votes++;
    entry.best = Math.max(entry.best, weight);
    tally.set(value, entry);
    all += weight;
  }
  const [first, second] = [...tally.entries()].toSorted(([, one], [, other]) => other.weight - one.weight);
  if (!first) return NOTHING;
  const [value, { weight, votes, best }] = first;
  const agreement = all > 0 ? weight / all : 0;
  const conf = Math.min(0.99, best) * (0.6 + 0.4 * agreement) * (votes > 1 ? 1 : 0.85);
  return { value, conf: Math.round(conf * 100) / 100, votes, rivals: second?.[1].votes ?? 0 };
}

/**
 * For numbers, of which an empty one costs a second photo and a wrong one much more: the elected value only
 * when at least `least` looks gave exactly it and more than gave any other.
 */
export function electSurely(ballots: readonly Ballot[], least: number): Elected {
  const elected = elect(ballots);
  return elected.votes >= least && elected.votes > elected.rivals ? elected : NOTHING;
}

/** More players than this would need more than 65,536 subsets. */
export const MOST_PLAYERS = 16;

/**
 * Exact Shapley shares of `players` in a value that is defined for every subset of them; bit `i` of a subset is player `i`. The shares
 * sum to the value of all players less that of none.
 */
export function shapleyShares(players: number, worthOf: (subset: number) => number): readonly number[] {
  const values = Array.from({ length: 1 << players }, (_, subset) => worthOf(subset));
  const weights = subsetWeights(players);
  return Array.from({ length: players }, (_, player) => {
    let share = 0;
    for (let subset = 0; subset < values.length; subset++) {
      if (subset & (1 << player)) continue;
      const gain = (values[subset | (1 << player)] ?? 0) - (values[subset] ?? 0);
      if (gain !== 0) share += gain * (weights[bitCount(subset)] ?? 0);
    }
    return share;
  });
}

/** s! (n - s - 1)! / n! for each size s: the weight of a subset of that size that precedes a player. */
function subsetWeights(players: number): readonly number[] {
  const weights: number[] = [];
  let weight = 1 / players;
  for (let size = 0; size < players; size++) {
    weights.push(weight);
    weight = (weight * (size + 1)) / (players - size - 1);
  }
  return weights;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count++;
  return count;
}

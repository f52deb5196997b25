/** What trees add up: 0 for a probability of one half, without bounds towards 0 and 1. */
export const logOdds = (probability: number): number => Math.log(probability / (1 - probability))

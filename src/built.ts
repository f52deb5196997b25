/**
 * A table that is the same in every run. The command line reads it from a file (build.mjs): to make those of characters and
 * words took a twentieth of every start.
 */
export const built = (_name: string, make: () => Int32Array): Int32Array => make()

/** What the shell sees. */
export const EXIT = {
  done: 0,
  /** `--check` or `--fail-on` found something. */
  found: 1,
  /** Wrong options or configuration; nothing was done. */
  usage: 2,
  /** Finished, but some inputs failed. */
  failed: 3,
  /** Output could not be written. */
  unwritable: 4,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

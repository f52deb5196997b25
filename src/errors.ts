/** Something that the user can put right; its message is shown as it is, never with a stack trace. */
export class ChaffError extends Error {
  override name = 'ChaffError'
}

/** Wrong options or configuration. */
export class UsageError extends ChaffError {
  override name = 'UsageError'
}

import { ChaffError } from '../errors.ts'

/** The system's error codes that a user can do something about. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many open files',
}

/**
 * Says in one line what went wrong. The stack of an error that we did not expect is for us, not for users: it is shown
 * with CHAFF_DEBUG set.
 */
export function describe(error: unknown): string {
  if (error instanceof ChaffError) return error.message
  if (!(error instanceof Error)) return `internal error: ${String(error)}; please report it`
  const known = 'code' in error && typeof error.code === 'string' ? SYSTEM[error.code] : undefined
  if (known !== undefined) return known
  if ('syscall' in error) return error.message
  return `internal error: ${(process.env['CHAFF_DEBUG'] && error.stack) || error.message}; please report it`
}

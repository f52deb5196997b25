import { spawnSync } from 'node:child_process'

/** Tests of the command line run the real binary, which runs what is built. */
export function setup(): void {
  const { status, stderr } = spawnSync(process.execPath, ['build.mjs'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the build failed: ${stderr}`)
}

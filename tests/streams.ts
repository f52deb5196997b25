export async function* streamOf<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values
}

/** Array.fromAsync, which Node 20 lacks. */
export async function gathered<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const values: T[] = []
  for await (const value of stream) values.push(value)
  return values
}

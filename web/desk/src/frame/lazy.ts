/** What is loaded when it is first needed. From then on it is there at once, which {#await} draws in the same frame. */
export function lazy<T>(load: () => Promise<T>): () => T | Promise<T> {
  let there: T | undefined
  return () => there ?? load().then((part) => (there = part))
}

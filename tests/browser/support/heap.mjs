// What the scripts of a page hold in memory.

/** By kind, in bytes, once nothing is left that nobody holds. What the engine makes of the code as it runs and what it notes for itself is not the page's. */
export async function heldBytes(devtools) {
  for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage')
  const chunks = []
  const take = ({ chunk }) => void chunks.push(chunk)
  devtools.on('HeapProfiler.addHeapSnapshotChunk', take)
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  devtools.off('HeapProfiler.addHeapSnapshotChunk', take)
  const { snapshot, nodes } = JSON.parse(chunks.join(''))
  const { node_fields, node_types } = snapshot.meta
  const [kind, size] = ['type', 'self_size'].map((field) => node_fields.indexOf(field))
  const held = {}
  for (let at = 0; at < nodes.length; at += node_fields.length) {
    const name = node_types[kind][nodes[at + kind]]
    held[name] = (held[name] ?? 0) + nodes[at + size]
  }
  return held
}

const own = ['object', 'array', 'closure', 'string', 'concatenated string', 'sliced string', 'object shape', 'number', 'regexp', 'hidden']

/** All of it but code and what is the browser's. */
export const ownBytes = (held) => own.reduce((sum, kind) => sum + (held[kind] ?? 0), 0)

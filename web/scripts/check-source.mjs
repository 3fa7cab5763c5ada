// House rules for the source of the desk: sizes, no HTML sinks, no inline styles, nothing left for later.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../desk/src/', import.meta.url))
const lines_max = { svelte: 200, ts: 250, css: 200 }
const banned = [
  [/\{@html/, '{@html}: show clean nodes instead'],
  [/\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/, 'an HTML sink: use replaceChildren with clean nodes'],
  [/<[a-z][^>]*\sstyle="/, 'an inline style: the content security policy refuses it, use style:name'],
  [/\beval\(|new Function\(/, 'code from a string'],
  [/\b(TODO|FIXME|XXX)\b/, 'a reminder'],
]

const findings = []
for (const file of readdirSync(source, { recursive: true })) {
  const kind = String(file).split('.').at(-1)
  if (!(kind in lines_max) || String(file).startsWith('generated')) continue
  const text = readFileSync(source + file, 'utf8')
  const lines = text.split('\n').length
  if (lines > lines_max[kind]) findings.push(`${file}: ${lines} lines, at most ${lines_max[kind]}`)
  for (const [pattern, why] of banned) if (pattern.test(text)) findings.push(`${file}: ${why}`)
}

if (findings.length > 0) {
  console.error(findings.join('\n'))
  process.exit(1)
}
console.log('source: in order')

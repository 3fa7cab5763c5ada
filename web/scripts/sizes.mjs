// What a browser has to fetch, gzip -9, against the budgets. Run after `npm run build`.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../desk/dist/', import.meta.url))
const kB = 1000
const budget = { first_js: 60 * kB, first_css: 8 * kB, editor: 75 * kB, lazy: 40 * kB, loader: 1.5 * kB, panel: 12 * kB, dist: 1000 * kB }

const page = readFileSync(`${dist}index.html`, 'utf8')
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`)
const gz = (file) => gzipSync(readFileSync(file), { level: 9 }).length
const nameOf = (file) => file.split('/').at(-1)
const first = (file) => page.includes(nameOf(file))
const sum = (list, size) => list.reduce((total, file) => total + size(file), 0)

const rows = [
  ['first load JS', sum(files.filter((file) => file.endsWith('.js') && first(file)), gz), budget.first_js],
  ['first load CSS', sum(files.filter((file) => file.endsWith('.css') && first(file)), gz), budget.first_css],
  ['chat loader', gz(`${dist}/widget.js`), budget.loader],
  ['chat panel', Math.max(...['en', 'de', 'zh'].map((language) => gz(`${dist}/chat.${language}.html`))), budget.panel],
  ...files
    .filter((file) => /\.(js|css)$/.test(file) && !first(file) && !/^(widget|chat)[.-]/.test(nameOf(file)))
    .map((file) => [nameOf(file), gz(file), nameOf(file).startsWith('editor') ? budget.editor : budget.lazy]),
  ['whole desk, raw', sum(files.filter((file) => !/^(widget|chat)[.-]/.test(nameOf(file))), (file) => readFileSync(file).length), budget.dist],
]

let over = 0
for (const [name, size, most] of rows) {
  if (size > most) over++
  console.log(`${size > most ? 'OVER' : 'ok  '} ${name.padEnd(36)} ${(size / kB).toFixed(1).padStart(7)} of ${most / kB} kB`)
}
process.exit(over > 0 ? 1 : 0)

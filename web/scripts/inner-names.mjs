// Names that the sources of the editor, of QR codes and of Svelte give to properties of their own and that nobody else knows are shipped short. A name stays as it is
// if a browser knows it, a string could name it, or any other source of ours or theirs says it.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseAst } from 'vite'

const web = join(import.meta.dirname, '..')
const below = (folder, kind) => readdirSync(join(web, folder), { recursive: true }).filter((file) => kind.test(file)).map((file) => join(web, folder, file))
const textOf = (files) => files.map((file) => readFileSync(file, 'utf8')).join('\n')
const wordsIn = (text) => text.match(/[A-Za-z_$][\w$]*/g) ?? []

const editing = readdirSync(join(web, 'node_modules')).filter((name) => /^(prosemirror-.*|orderedmap|rope-sequence|w3c-keyname)$/.test(name))
const moduleOf = (name) => join(web, 'node_modules', name, JSON.parse(textOf([join(web, 'node_modules', name, 'package.json')])).module)
const theirs = [...editing.map(moduleOf), join(web, 'node_modules/uqr/dist/index.mjs'), ...below('node_modules/svelte/src/internal', /^(client|shared)\/.*\.js$|^flags\/index\.js$/)]
const others = [join(web, 'node_modules/dompurify/dist/purify.es.mjs')]
const ours = below('desk/src', /\.(ts|svelte)$/).filter((file) => !dirname(file).endsWith('composer/editor') || file.endsWith('.svelte'))
/** What browsers know and TypeScript's lists of that do not tell. */
const untold = ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'observedAttributes', 'stackTraceLimit', 'caretBidiLevel', 'constructor']

function each(node, see) {
  if (Array.isArray(node)) return node.forEach((one) => each(one, see))
  if (node === null || typeof node !== 'object') return
  if (typeof node.type === 'string') see(node)
  for (const part in node) if (part !== 'parent') each(node[part], see)
}

/** The identifier that names a property where a node does so: of an object, of a class, or after a dot. */
function nameIn(node) {
  if (node.computed) return null
  const name = node.type === 'MemberExpression' ? node.property : ['Property', 'MethodDefinition', 'PropertyDefinition'].includes(node.type) ? node.key : null
  return name?.type === 'Identifier' ? name : null
}

/** How often each property is named, those that are given there, and what strings could name. */
function look(files) {
  const named = new Map()
  const given = new Set()
  const said = new Set()
  for (const file of files) {
    each(parseAst(readFileSync(file, 'utf8')), (node) => {
      const name = nameIn(node)?.name
      if (name !== undefined) named.set(name, (named.get(name) ?? 0) + 1)
      if (name !== undefined && node.type !== 'MemberExpression') given.add(name)
      if (node.type === 'AssignmentExpression' && nameIn(node.left)) given.add(node.left.property.name)
      if (node.type === 'Literal' && typeof node.value === 'string' && !node.value.includes(' ')) wordsIn(node.value).forEach((word) => said.add(word))
      if (node.type === 'TemplateElement') wordsIn(node.value.raw).forEach((word) => said.add(word))
    })
  }
  return { named, given, said }
}

const inner = look(theirs)
const outer = look(others)
const browser = below('node_modules/typescript/lib', /^lib\..*\.d\.ts$/)
const known = new Set([...untold, ...inner.said, ...outer.said, ...outer.named.keys(), ...wordsIn(textOf([...browser, ...ours]))])

const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ']
const free = letters.flatMap((first) => [...letters, ...'0123456789'].map((second) => first + second)).filter((name) => !known.has(name) && !inner.named.has(name))
const long = [...inner.given].filter((name) => name.length > 2 && !name.startsWith('$$') && !known.has(name)).sort()

/** By name; the same in every build. */
export const innerNames = new Map(long.slice(0, free.length).map((name, at) => [name, free[at]]))

/** Code with every inner name that it says made short. */
export function withInnerNames(code) {
  const places = []
  each(parseAst(code), (node) => {
    const name = nameIn(node)
    if (name && innerNames.has(name.name)) places.push({ at: name.start, end: node.shorthand ? name.start : name.end, to: innerNames.get(name.name) + (node.shorthand ? ':' : '') })
  })
  places.sort((one, other) => other.at - one.at)
  return places.reduce((text, { at, end, to }) => text.slice(0, at) + to + text.slice(end), code)
}

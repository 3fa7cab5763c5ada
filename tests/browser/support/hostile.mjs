// Words that try to become something else. Every one of them that ran would set window.__hit or open a dialog.
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const hit = 'window.__hit=1'

export const ours = [
  `<script>${hit}</script>`,
  `<img src=x onerror="${hit}">`,
  `"><svg onload=${hit}>`,
  `' autofocus onfocus='${hit}`,
  `" autofocus onfocus="${hit}" x="`,
  `</textarea><script>${hit}</script>`,
  `</title><script>${hit}</script>`,
  `<a href="javascript:${hit}">press me</a>`,
  `<a href=" java&#x0a;script:${hit}">press me</a>`,
  `javascript:${hit}`,
  `<iframe srcdoc="<script>parent.__hit=1</script>"></iframe>`,
  `<iframe src="javascript:parent.__hit=1"></iframe>`,
  `<form action="javascript:${hit}"><button>press me</button></form>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${hit}&gt;">`,
  `<svg><animate onbegin=${hit} attributeName=x dur=1s>`,
  `<details open ontoggle=${hit}>`,
  `<style>@import'/api/session';*{background:url("javascript:${hit}")}</style>`,
  `<base href="//evil.example/"><meta http-equiv=refresh content="0;url=javascript:${hit}">`,
  `{{constructor.constructor('${hit}')()}}`,
  `\${${hit}}`,
  `<b onmouseover=${hit}>over me</b>`,
  `=cmd|'/c calc'!A1`,
  `'; DROP TABLE conversation; --`,
  'ＦＯＯ\u202Etxt.exe \u2066\u2067\u2069',
  'Z\u0351\u036B\u0343a\u0321\u034Elgo \u{1F468}\u200D\u{1F469}\u200D\u{1F467} ﷽ \uFEFF\u2028\u2029end',
]

export const cut = (words, characters) => [...words].slice(0, characters).join('')
/** What a field of one line takes: some words on one line. */
export const line = (words, characters) => cut(words.replace(/\s+/g, ' ').trim(), characters) || '-'

/** The collections that HEARD_TEST_DATA points to, or null. */
export function collections() {
  const folder = process.env.HEARD_TEST_DATA
  if (!folder) return null
  const vectors = gunzipSync(readFileSync(`${folder}/html-sanitiser-vectors/vectors.jsonl.gz`)).toString().split('\n').filter(Boolean).map((line) => JSON.parse(line).payload)
  const html5lib = JSON.parse(readFileSync(`${folder}/html-sanitiser-vectors/html5lib-sanitizer.json`, 'utf8')).map((one) => one.input)
  const naughty = `${folder}/csv-injection-and-naughty-strings/blns.json`
  const strings = existsSync(naughty) ? JSON.parse(readFileSync(naughty, 'utf8')) : []
  // the collections shout; ours is the canary
  return [...vectors, ...html5lib, ...strings].filter((words) => words.trim() !== '').map((words) => words.replace(/\b(alert|prompt|confirm)\s*(\(|`)/g, '(window.__hit=1,$1)$2'))
}

import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte'

const desk = fileURLToPath(new URL('desk/src/', import.meta.url))
const sheets = readdirSync(desk, { recursive: true }).filter((file) => file.endsWith('.svelte')).sort()

/** The names of scoped classes are short, since each stands in the markup and in the sheet: the number of the component. */
const scopeOf = (filename, otherwise) => {
  const at = sheets.findIndex((file) => filename?.endsWith(`src/${file}`))
  return at < 0 ? otherwise : `s${at.toString(36)}`
}

export default {
  preprocess: vitePreprocess({ script: false }),
  compilerOptions: { runes: true, cssHash: ({ hash, filename, css }) => scopeOf(filename, `s-${hash(css)}`) },
}

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// The loader keeps its name, which other sites hold, and leaves none of its own on their pages.
const loader = { input: here('src/loader.ts'), output: { format: 'iife' as const, entryFileNames: 'widget.js' } }
const panel = { input: here('panel/main.tsx') }

/** The panel as one page a language, with script, style and words in it: opening it asks once. The server lets run what it finds there. */
const pages: Plugin = {
  name: 'panel-pages',
  enforce: 'post',
  generateBundle(_, bundle) {
    const parts = { script: '', style: '' }
    for (const [name, file] of Object.entries(bundle)) {
      if (file.type === 'chunk') parts.script += file.code.trim()
      // the sheet names each colour for both, so what stands in for light-dark() is for nothing
      else parts.style += String(file.source).trim().replace(/--lightningcss-(light|dark): ?(initial)?;/g, '')
      delete bundle[name]
    }
    if (/<\/script|<!--/i.test(parts.script) || /<\/style/i.test(parts.style)) throw new Error('the panel cannot stand in a page: it says what ends a script or a style')
    const template = readFileSync(here('panel/page.html'), 'utf8')
    for (const lang of ['en', 'de', 'zh']) {
      const { title, ...more } = JSON.parse(readFileSync(here(`panel/words/${lang}.json`), 'utf8')) as Record<string, string>
      const told: Record<string, string | undefined> = { ...parts, lang, title, words: JSON.stringify(more).replaceAll('<', '\\u003c') }
      this.emitFile({ type: 'asset', fileName: `chat.${lang}.html`, source: template.replace(/\n */g, '').replace(/\{(\w+)\}/g, (_whole, part: string) => told[part] ?? '') })
    }
  },
}

// Both lie beside the desk's files.
export default defineConfig(({ mode }) => ({
  root: here('.'),
  base: '/',
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  plugins: mode === 'loader' ? [] : [pages],
  build: {
    outDir: here('../desk/dist'),
    emptyOutDir: false,
    // a phone of five years ago
    target: 'es2022',
    cssTarget: ['chrome94', 'firefox93', 'safari15.4'],
    modulePreload: false as const,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: mode === 'loader' ? loader : panel,
  },
}))

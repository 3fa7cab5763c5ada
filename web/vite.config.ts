import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { apart, packed, type Word } from './desk/src/words/packed.ts'
import { settingsModule } from './scripts/settings-words.mjs'
import { known, short, shortened } from './scripts/short-keys.mjs'
import { shortMarkup } from './scripts/short-markup.mjs'

// light-dark() is kept as written: the browsers that we serve know it.
const browsers = ['chrome123', 'edge123', 'firefox128', 'safari17.5']

/** `FOLDER?catalogue` is the words of a folder in all languages as one text, each key once: key and words, with a mark between. */
const ships = !process.env['VITEST']
const shipped = (key: string) => (ships ? (short.get(key) ?? key) : key)
const catalogues: Plugin = {
  name: 'catalogues',
  enforce: 'pre',
  resolveId(id, importer) {
    return id.endsWith('?catalogue') && importer ? resolve(dirname(importer), id) : null
  },
  load(id) {
    if (!id.endsWith('?catalogue')) return null
    const files = ['en', 'de', 'zh'].map((language) => `${id.slice(0, -'?catalogue'.length)}/${language}.json`)
    for (const file of files) this.addWatchFile(file)
    const [en = {}, ...others] = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, Word>)
    const rows = Object.entries(en).filter(([key]) => !ships || !known(key)).flatMap(([key, word]) => [shipped(key), ...[word, ...others.map((words) => words[key] ?? '')].map(packed)])
    if (rows.some((part) => part.includes(apart))) throw new Error(`${id}: no word holds "${apart}"`)
    return `export default ${JSON.stringify(rows.join(apart))}`
  },
}

/** `FOLDER?pages` is what stands on each page of the settings: the keys of its words, by page. */
const pages: Plugin = {
  name: 'pages',
  enforce: 'pre',
  resolveId: (id, importer) => (id.endsWith('?pages') && importer ? resolve(dirname(importer), id) : null),
  load: (id) => (id.endsWith('?pages') ? settingsModule(shipped) : null),
}

/** A name stands wherever a file is asked for, so that it is short; the one with a size of its own to keep is named. */
const chunkFileNames = ({ name }: { name: string }) => (name === 'editor' ? 'a/editor-[hash:7].js' : 'a/[hash:7].js')

/** What is loaded later comes by the room that it is in, with the words of that room: a file costs what it asks of others. */
const rooms = /\/desk\/src\/(?:words\/)?(attention|customer|factor|first|next|print|promises|tags)[/.?]/
/** Small things that stand in the same place: a menu is not asked for alone. */
const corners = [
  ['people', /\/desk\/src\/(?:words\/)?(?:mail|outside)[/.?]/],
  ['seldom', /\/desk\/src\/(?:words\/)?(?:merging|organisations|palette|planned|practice|search|splitting|subject|theirs|write|merge|split|same)[/.?]/],
  ['menus', /\/desk\/src\/(?:acts|conversation|inbox|keys|choosing)\/.*(?:Menu|Overlay|MoveInbox|Bar|ViewDialog|Subject|PlannedLine)\.svelte|\/desk\/src\/acts\/delete\.ts/],
  ['box', /\/desk\/src\/composer\/(?:answers|files|asking|people)\/|\/desk\/src\/composer\/(?:ChoiceMenu|FormatBar)\.svelte/],
  ['decided', /\/desk\/src\/settings\/(?:Channels|Survey|SettledFigures|inboxes\/(?:Providers|ReadFields)|.*TeamHours)/],
] as const
const roomOf = (id: string) => rooms.exec(id)?.[1] ?? corners.find(([, holds]) => holds.test(id))?.[0] ?? null

/** The colours and measures of tokens.css have short names where they are used. */
const tokens = [...new Set(readFileSync(new URL('./desk/src/look/tokens.css', import.meta.url), 'utf8').match(/--[a-z][\w-]*(?=:)/g))].sort()
const shortTokens: Plugin = {
  name: 'short tokens',
  enforce: 'pre',
  apply: 'build',
  transform: (code, id) =>
    ships && id.includes('/desk/src/') && /\.(css|svelte)$/.test(id)
      ? { code: code.replace(/--[a-z][\w-]*/g, (name) => (tokens.includes(name) ? `--${tokens.indexOf(name).toString(36)}` : name)), map: null }
      : null,
}

/** Who says a word says it by its short key. */
const shortKeys: Plugin = {
  name: 'short keys',
  enforce: 'post',
  apply: 'build',
  transform: (code, id) => (ships && id.includes('/desk/src/') && !id.endsWith('.css') ? { code: shortened(code), map: null } : null),
}

/** What else a file loads comes with it, by a name that each place says: a short one. */
const shortLoading: Plugin = {
  name: 'short loading',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler: (_, files) => Object.values(files).forEach((file) => file.type === 'chunk' && (file.code = file.code.replaceAll('__vite__mapDeps', 'deps'))),
  },
}

/** Quotes around what needs none are not shipped. */
const bareMarkup: Plugin = {
  name: 'bare markup',
  enforce: 'post',
  apply: 'build',
  transform: (code, id) => (id.endsWith('.svelte') ? { code: shortMarkup(code), map: null } : null),
}

/** What libraries call their own has a short name. */
const innerNames: Plugin = {
  name: 'inner names',
  enforce: 'post',
  apply: 'build',
  transform: async (code, id) => {
    if (!ships || !/\.(js|mjs|ts|svelte)$/.test(id)) return null
    const { withInnerNames } = await import('./scripts/inner-names.mjs')
    return { code: withInnerNames(code), map: null }
  },
}

export default defineConfig({
  root: 'desk',
  plugins: [catalogues, pages, shortTokens, shortKeys, bareMarkup, innerNames, shortLoading, svelte({ configFile: '../svelte.config.js' })],
  // the desk in the browser is what the unit tests load, not the server build of Svelte
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  server: { proxy: { '/api': { target: 'http://127.0.0.1:8080', ws: true }, '/help': 'http://127.0.0.1:8080' } },
  build: {
    target: browsers,
    cssTarget: browsers,
    modulePreload: { polyfill: false },
    assetsDir: 'a',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    // everything that the first screen needs is one file, however much of it is shared with what is loaded later
    rolldownOptions: { output: { chunkFileNames, entryFileNames: 'a/[hash:7].js', assetFileNames: 'a/[hash:6][extname]', codeSplitting: { groups: [{ name: 'desk', tags: ['$initial'], priority: 2 }, { name: roomOf, priority: 1 }] } } },
  },
  // one worker with one browser stand-in: starting another costs more than all tests together
  test: { environment: 'jsdom', css: true, include: ['src/**/*.test.ts', '../widget/panel/*.test.ts', '../scripts/*.test.ts'], pool: 'threads', maxWorkers: 1, isolate: false, setupFiles: ['../scripts/test-fresh.ts'] },
})

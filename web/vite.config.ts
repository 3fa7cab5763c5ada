import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

// light-dark() is kept as written: the browsers that we serve know it.
const browsers = ['chrome123', 'edge123', 'firefox128', 'safari17.5']

export default defineConfig({
  root: 'desk',
  plugins: [svelte({ configFile: '../svelte.config.js' })],
  // the desk in the browser is what the unit tests load, not the server build of Svelte
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  server: { proxy: { '/api': { target: 'http://127.0.0.1:8080', ws: true }, '/help': 'http://127.0.0.1:8080' } },
  build: {
    target: browsers,
    cssTarget: browsers,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    // everything that the first screen needs is one file, however much of it is shared with what is loaded later
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'desk', tags: ['$initial'] }] } } },
  },
  // one worker with one browser stand-in: starting another costs more than all tests together
  test: { environment: 'jsdom', css: true, include: ['src/**/*.test.ts'], pool: 'threads', maxWorkers: 1, isolate: false },
})

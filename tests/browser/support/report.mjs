// Tells what passed: one line a case, and the closing line that bin/test reads.

export class Skipped extends Error {}

/** Far longer than any case takes: what no wait of its own ends must not hold up everything after it. */
const case_ms_max = 4 * 60_000

export class Report {
  passed = 0
  failed = 0
  #story = ''

  /** Runs the cases of a story in order. They build on each other, so the first that fails ends it. */
  async tell(story, run) {
    this.#story = story
    try {
      await run((name, act) => this.#case(name, act))
    } catch (wrong) {
      if (wrong instanceof Skipped) console.log(`skipped ${story}: ${wrong.message}`)
      else if (!wrong.told) this.#say(false, 'preparation', 0, wrong)
    }
  }

  async #case(name, act) {
    const began = Date.now()
    try {
      const figure = await inTime(act())
      this.#say(true, name, Date.now() - began, figure)
    } catch (wrong) {
      if (!(wrong instanceof Skipped)) {
        this.#say(false, name, Date.now() - began, wrong)
        wrong.told = true
      }
      throw wrong
    }
  }

  #say(good, name, took_ms, more) {
    if (good) this.passed++
    else this.failed++
    const tail = good ? (more === undefined ? '' : `: ${more}`) : `: ${String(more?.message ?? more).split('\n').slice(0, 12).join('\n    ')}`
    console.log(`${good ? 'ok' : 'not ok'} ${this.#story}: ${name} (${(took_ms / 1000).toFixed(1)} s)${tail}`)
  }

  close() {
    console.log(`${this.passed} passed, ${this.failed} failed`)
    return this.failed > 0 ? 1 : 0
  }
}

function inTime(acted) {
  let timer
  const late = new Promise((_, refuse) => (timer = setTimeout(() => refuse(new Error(`hangs since ${case_ms_max / 60_000} minutes`)), case_ms_max)))
  return Promise.race([acted, late]).finally(() => clearTimeout(timer))
}

export function is(got, expected, what = '') {
  if (got !== expected) throw new Error(`${what ? `${what}: ` : ''}${JSON.stringify(got)} is not ${JSON.stringify(expected)}`)
}

export function holds(condition, what) {
  if (!condition) throw new Error(what)
}

/** Waits until `ask` gives something true; for what has no element to wait for. */
export async function until(what, ask, wait_ms = 60_000) {
  const end = Date.now() + wait_ms
  for (;;) {
    const got = await ask()
    if (got) return got
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

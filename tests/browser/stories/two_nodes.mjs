// Two servers on one PostgreSQL: what is done at one is seen in a browser at the other.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { person } from '../support/browser.mjs'
import { writeBack, writeToShop } from '../support/customer.mjs'
import { article, countdown, editorReady, expectNoTrouble, leaveField, openDesk, row, said, write, writtenWords } from '../support/desk_page.mjs'
import { is, Skipped } from '../support/report.mjs'
import { Server, temporaryFolder } from '../support/server.mjs'
import { Shop } from '../support/shop.mjs'

/** A database of our own on the server that the tests were given. */
function freshDatabase() {
  const given = process.env.HEARD_TEST_POSTGRES
  if (!given && process.env.HEARD_TEST_ALL === '1') throw new Error('HEARD_TEST_POSTGRES is not set')
  if (!given) throw new Skipped('HEARD_TEST_POSTGRES names no server')
  const name = `heard_browser_${randomBytes(4).toString('hex')}`
  const psql = (...words) => execFileSync('psql', [given, '-qX', '-v', 'ON_ERROR_STOP=1', ...words])
  psql('-c', `CREATE DATABASE ${name}`)
  const url = new URL(given)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => psql('-c', `DROP DATABASE ${name} WITH (FORCE)`) }
}

export default async function story(it) {
  const database = freshDatabase()
  const options = { more: ['--database', database.url], env: { HEARD_SECRET_KEY_FILE: join(temporaryFolder(), 'shared.key') } }
  const shop = await Shop.open(options)
  const other = await Server.start(options)
  const tom = await shop.hire('Tom Reuter', 'tom@shop.example')
  const here = await person()
  const there = await person()
  const customer = await person({ script: false })
  let own

  await it('two people, each at another node', async () => {
    await shop.letIn(here)
    await openDesk(here.page, shop.base)
    await shop.letIn(there, tom, other.base)
    await openDesk(there.page, other.base)
    await there.page.getByText('Nobody is waiting for us.').waitFor()
  })

  await it('a message taken at one appears at both', async () => {
    own = (await writeToShop(customer.page, shop.base, { message: 'Do you grind for a moka pot?', name: 'Pia Roth' })).own
    await row(here.page, 'Pia Roth').click()
    await row(there.page, 'Pia Roth').click()
    await article(there.page, 'moka pot').waitFor()
  })

  await it('who is at one is seen at the other', async () => {
    await here.page.getByText('Tom Reuter is here').first().waitFor()
    await there.page.getByText('Ada Nowak is here').first().waitFor()
  })

  await it('an answer written at one reaches the browser at the other, held and then sent', async () => {
    await editorReady(here.page)
    await write(here.page, 'r', 'We do. Middle to fine.')
    await there.page.getByText('Ada Nowak is writing to Pia Roth as well').waitFor()
    await here.page.keyboard.press('Control+Enter')
    await countdown(here.page).waitFor()
    await article(there.page, 'Middle to fine').waitFor()
    for (const node of [shop.server, other]) await node.advanceClock(9)
    await article(there.page, 'Middle to fine').getByText('Sent', { exact: true }).waitFor()
    await article(here.page, 'Middle to fine').getByText('Sent', { exact: true }).waitFor()
  })

  await it('the customer reads and answers at the other', async () => {
    await customer.page.goto(other.base + own)
    await customer.page.getByText('Middle to fine').waitFor()
    await writeBack(customer.page, 'Splendid, two bags please.')
    await article(here.page, 'two bags please').waitFor()
    await article(there.page, 'two bags please').waitFor()
  })

  await it('two answers at once: the second is stopped by what it has not seen', async () => {
    await write(there.page, 'r', 'Two bags, gladly.')
    await here.page.keyboard.press('Escape')
    await shop.ask('PATCH', `/api/conversations/${here.page.url().match(/\/c\/(\d+)/)[1]}`, { assignee_id: null })
    await customer.page.reload()
    await writeBack(customer.page, 'No, three!')
    await there.page.getByText('Pia Roth has written while this reply was being written.').waitFor()
    await leaveField(there.page)
    await there.page.keyboard.press('r')
    await there.page.keyboard.press('Control+Enter')
    await there.page.getByText('Nothing was sent; the words are kept.').waitFor()
    is(await writtenWords(there.page), 'Two bags, gladly.')
  })

  await it('one is killed, the other carries on', async () => {
    await shop.server.kill()
    await there.page.getByRole('button', { name: 'Read the new message first' }).click()
    await leaveField(there.page)
    await there.page.keyboard.press('r')
    await there.page.keyboard.press('Control+Enter')
    await said(there.page, /Reply leaves/).waitFor()
    await other.advanceClock(9)
    await article(there.page, 'Two bags, gladly.').getByText('Sent', { exact: true }).waitFor()
    await customer.page.goto(other.base + own)
    await customer.page.getByText('Two bags, gladly.').waitFor()
    await expectNoTrouble(there)
    await other.stop()
    database.drop()
  })
}

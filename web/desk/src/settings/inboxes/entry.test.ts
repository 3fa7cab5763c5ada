import { describe, expect, it } from 'vitest'
import type { MailboxView } from '../../generated/api'
import { asked, fieldsOf, serversDiffer, stateOf, withFound, withSecurity } from './entry'

const server = (host: string, user: string, port = 993) => ({ host, port, security: 'tls' as const, user, has_password: true })
const mailbox: MailboxView = {
  address: 'shop@bean.example',
  sender_name: 'Bean',
  signature: 'Bean & Burr',
  in: server('imap.bean.example', 'shop@bean.example'),
  out: server('smtp.bean.example', 'other', 465),
  signed_in: null,
  reached_at: null,
  trouble: null,
  trouble_since: null,
  next_try_at: null,
  left_alone: 0,
  plus_addresses: true,
}

describe('connecting a mailbox', () => {
  it('asks for an address and a password once; both servers are signed in to with them', () => {
    const found = { in: server('imap.x.example', ''), out: server('smtp.x.example', '', 465), provider: null, hint: null, sign_in: null }
    const fields = { ...withFound({ ...fieldsOf(null), address: ' shop@x.example ' }, found), password: 'secret' }
    expect(asked(fields)).toEqual({
      address: 'shop@x.example',
      sender_name: '',
      signature: '',
      plus_addresses: false,
      in: { host: 'imap.x.example', port: 993, security: 'tls', user: 'shop@x.example', password: 'secret' },
      out: { host: 'smtp.x.example', port: 465, security: 'tls', user: 'shop@x.example', password: 'secret' },
    })
  })

  it('sends no password that was not typed, so that the known one stays', () => {
    const put = asked(fieldsOf(mailbox))
    expect(put.in).toEqual({ host: 'imap.bean.example', port: 993, security: 'tls', user: 'shop@bean.example' })
    expect(put.out).toEqual({ host: 'smtp.bean.example', port: 465, security: 'tls', user: 'other' })
    expect(asked({ ...fieldsOf(mailbox), password: 'a', out_password: 'b' })).toMatchObject({ in: { password: 'a' }, out: { password: 'b' } })
  })

  it('keeps what was ticked', () => {
    expect(asked(fieldsOf(mailbox)).plus_addresses).toBe(true)
  })

  it('leaves out what nothing comes from and nothing goes to', () => {
    const put = asked(fieldsOf({ ...mailbox, in: null, out: null }))
    expect(put.in).toBeUndefined()
    expect(put.out).toBeUndefined()
  })

  it('signs in nowhere where the server on this machine asks for nothing', () => {
    const fields = fieldsOf({ ...mailbox, out: server('localhost', '', 25) })
    expect(asked({ ...fields, password: 'a' }).out).toEqual({ host: 'localhost', port: 25, security: 'tls', user: '' })
  })

  it('takes the usual port of another security, but never one that somebody chose', () => {
    const usual = fieldsOf(null)
    expect(withSecurity(usual.out, 'out', 'starttls').port).toBe(587)
    expect(withSecurity({ ...usual.out, port: 2525 }, 'out', 'starttls').port).toBe(2525)
  })

  it('needs no new try for another signature', () => {
    const before = asked(fieldsOf(mailbox))
    expect(serversDiffer(asked({ ...fieldsOf(mailbox), signature: 'x' }), before)).toBe(false)
    expect(serversDiffer(asked({ ...fieldsOf(mailbox), password: 'x' }), before)).toBe(true)
  })

  it('says how mail comes and goes', () => {
    expect(stateOf(mailbox)).toBe('both')
    expect(stateOf({ in: mailbox.in, out: null })).toBe('inOnly')
    expect(stateOf({ in: null, out: mailbox.out })).toBe('handedBoth')
    expect(stateOf({ in: null, out: null })).toBe('handedOnly')
  })
})

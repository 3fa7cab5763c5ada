// What is filled in to connect a mailbox, and what is asked of the server with it. Pure.
import type { MailSecurity, MailServerEntry, MailServersFound, MailServerView, MailboxView, PutMailbox } from '../../generated/api'

export type Way = 'in' | 'out'

export interface ServerFields {
  /** Nothing goes this way, or not by a server of its own. */
  on: boolean
  host: string
  port: number
  security: MailSecurity
  /** Empty: the address. */
  user: string
  /** False: it takes mail from anybody on this machine. */
  signs_in: boolean
}

export interface MailboxFields {
  address: string
  password: string
  /** Where sending asks for another one. */
  out_password: string
  sender_name: string
  signature: string
  plus_addresses: boolean
  /** Of mail that is there already, so many days are taken too. */
  earlier_days: number
  /** Of a sign-in at the provider, instead of passwords. */
  grant: string
  in: ServerFields
  out: ServerFields
}

export const securities: readonly MailSecurity[] = ['tls', 'starttls', 'none']

const ports: Record<Way, Record<MailSecurity, number>> = {
  in: { tls: 993, starttls: 143, none: 143 },
  out: { tls: 465, starttls: 587, none: 25 },
}

const fresh = (way: Way): ServerFields => ({ on: true, host: '', port: ports[way].tls, security: 'tls', user: '', signs_in: true })

function shown(server: MailServerView | null, way: Way, address: string): ServerFields {
  if (server === null) return { ...fresh(way), on: false }
  const { host, port, security, user } = server
  return { on: true, host, port, security, user: user === address ? '' : user, signs_in: user !== '' }
}

export function fieldsOf(mailbox: MailboxView | null): MailboxFields {
  const written = { password: '', out_password: '', earlier_days: 0, grant: '' }
  if (mailbox === null) return { ...written, address: '', sender_name: '', signature: '', plus_addresses: false, in: fresh('in'), out: fresh('out') }
  const { address, sender_name, signature, plus_addresses } = mailbox
  return { ...written, address, sender_name, signature, plus_addresses, in: shown(mailbox.in, 'in', address), out: shown(mailbox.out, 'out', address) }
}

/** Another security has another port, unless somebody chose one of their own. */
export function withSecurity(server: ServerFields, way: Way, security: MailSecurity): ServerFields {
  const usual = Number(server.port) === ports[way][server.security]
  return { ...server, security, port: usual ? ports[way][security] : server.port }
}

/** With the servers that were found; what was not found stays as it is. */
export function withFound(fields: MailboxFields, found: MailServersFound): MailboxFields {
  const address = fields.address.trim()
  return {
    ...fields,
    in: found.in ? { ...shown(found.in, 'in', address), signs_in: true } : fields.in,
    out: found.out ? { ...shown(found.out, 'out', address), signs_in: true } : fields.out,
  }
}

function entryOf(fields: MailboxFields, way: Way): MailServerEntry | undefined {
  const { on, host, port, security, user, signs_in } = fields[way]
  if (!on) return undefined
  const password = (way === 'out' && fields.out_password) || fields.password
  const signed = signs_in ? { user: user.trim() || fields.address.trim(), ...(password === '' ? {} : { password }) } : { user: '' }
  return { host: host.trim(), port: Number(port), security, ...signed }
}

export function asked(fields: MailboxFields): PutMailbox {
  const [incoming, outgoing] = [entryOf(fields, 'in'), entryOf(fields, 'out')]
  return {
    address: fields.address.trim(),
    sender_name: fields.sender_name.trim(),
    signature: fields.signature.trimEnd(),
    plus_addresses: fields.plus_addresses,
    ...(fields.earlier_days === 0 ? {} : { earlier_days: fields.earlier_days }),
    ...(fields.grant === '' ? {} : { grant: fields.grant }),
    ...(incoming ? { in: incoming } : {}),
    ...(outgoing ? { out: outgoing } : {}),
  }
}

/** Whether anything about the servers is another one now, so that a try can tell something. */
export const serversDiffer = (now: PutMailbox, before: PutMailbox): boolean => JSON.stringify([now.in, now.out, now.grant]) !== JSON.stringify([before.in, before.out, before.grant])

/** Which sentence says how mail comes and goes. */
export function stateOf({ in: incoming, out }: Pick<MailboxView, 'in' | 'out'>): 'both' | 'inOnly' | 'handedBoth' | 'handedOnly' {
  if (incoming) return out ? 'both' : 'inOnly'
  return out ? 'handedBoth' : 'handedOnly'
}

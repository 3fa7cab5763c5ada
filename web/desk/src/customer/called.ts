// How somebody is named where a name alone would not do. Pure.
import type { CustomerAlso } from '../generated/api'

/** "Ada (ada@b.example)"; the address alone where no name is known. */
export function calledAs({ name, email, phone }: Pick<CustomerAlso, 'name' | 'email' | 'phone'>): string {
  const address = email ?? phone
  return address === null || address === name ? name : `${name} (${address})`
}

import { hash, verify } from '@node-rs/argon2'

/**
 * Argon2id with OWASP's minimum of 19 MiB and two passes (Password Storage Cheat Sheet).
 * The library's default variant is Argon2id.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export async function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/** Verified in place of an account that does not exist, so that the answer takes as long. */
const nobody = hashPassword('there is no such account')

/**
 * Which of the accounts this password opens, or null. Always verifies `slots` hashes, so that the time it
 * takes does not tell how many accounts there are.
 */
export async function matchPassword<Account extends { passwordHash: string }>(
  accounts: readonly Account[],
  password: string,
  slots: number,
): Promise<Account | null> {
  const hashes = Array.from({ length: slots }, (_, slot) => accounts[slot]?.passwordHash)
  const results = await Promise.all(
    hashes.map(async (stored) => verify(stored ?? (await nobody), password)),
  )
  return accounts.find((_, slot) => results[slot]) ?? null
}

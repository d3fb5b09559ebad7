import { z } from 'zod'
import { readReduced } from './reduced.ts'
import { readRorV2 } from './ror-v2.ts'
import type { Reading } from './skips.ts'

/** A record of whichever of the two files. @throws Error that says why it is neither */
export function readRecord(value: unknown): Reading {
  try {
    return isReduced(value) ? readReduced(value) : readRorV2(value)
  } catch (error) {
    if (error instanceof z.ZodError) throw new Error(whyNotRor(value, error), { cause: error })
    throw error
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const isReduced = (value: unknown): boolean => isObject(value) && 'ror' in value

function whyNotRor(value: unknown, { issues: [issue] }: z.ZodError): string {
  // Schema v1 had one name and a country, where v2 has names and locations.
  if (isObject(value) && 'country' in value && 'name' in value) {
    return 'Give the dump’s file for schema v2; this is a record of ROR’s schema v1,'
  }
  const path = issue?.path.join('.')
  return `This is no record of ROR’s schema v2 (${path ? `${path}: ` : ''}${issue?.message ?? ''}),`
}

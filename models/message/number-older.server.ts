import { Message } from './record.server.ts'

/**
 * Gives messages of a store from before changes had numbers the one number that they have: the index on
 * `{room, numbers}` could not be made without. Looks at no message where that index is there already.
 */
export async function numberOlderMessages(): Promise<void> {
  const indexes = await Message.collection.indexes().catch(() => [])
  if (indexes.length === 0 || indexes.some(({ key }) => 'numbers' in key)) return
  await Message.collection.updateMany({ numbers: { $exists: false } }, [
    { $set: { numbers: ['$seq'] } },
  ])
}

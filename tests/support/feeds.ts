import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DOMParser, type Document } from '@xmldom/xmldom'
import express from 'express'
import { onTestFinished } from 'vitest'
import { feeds } from '#server/http/feeds.ts'

/** The feeds alone on a port of their own. @returns their address */
export async function feedServer(): Promise<string> {
  const server = createServer(express().use(feeds()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** @throws ParseError for whatever is not well-formed, warnings included */
export function parseXml(text: string): Document {
  const onError = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`)
  }
  return new DOMParser({ onError }).parseFromString(text, 'text/xml')
}

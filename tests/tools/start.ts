/** Builds the site, serves it and prints the address: what a newcomer runs first. */
import { build, preview } from 'astro'

const port = Number(process.env['PORT'] ?? 4321)
console.log('Membangun situs…')
await build({ logLevel: 'warn' })
const server = await preview({ server: { port }, logLevel: 'error' })
const base = process.env['BASE_PATH'] ?? '/'
console.log(`\nSiap: http://localhost:${String(server.port)}${base}`)
console.log('Tekan Ctrl+C untuk berhenti.')
await server.closed()

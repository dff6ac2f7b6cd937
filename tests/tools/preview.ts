/** Serves one built folder for the browser tests: `node tests/tools/preview.ts <folder> <port>`. */
import { preview } from 'astro'

const [outDir = 'dist', port = '4331'] = process.argv.slice(2)
const server = await preview({
  outDir,
  server: { port: Number(port), host: '127.0.0.1' },
  logLevel: 'error',
})
console.log(`ready on ${String(server.port)}`)
await server.closed()

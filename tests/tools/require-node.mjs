// Plain JavaScript on purpose: it must run on a Node too old for the rest.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 24 || (major === 24 && minor < 15)) {
  console.error(
    `Proyek ini berjalan di Node 24.15 ke atas; yang terpakai ${process.versions.node}. ` +
      'Jalankan lewat `npm run` sesudah `npm ci` (Node 24 ikut terpasang di Linux, Windows, dan Mac Intel), atau pasang Node 24 dari nodejs.org.',
  )
  process.exit(1)
}

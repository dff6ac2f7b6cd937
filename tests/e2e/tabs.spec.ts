import { expectWhole, writeInTabs } from './many-tabs.ts'
import { test } from './support.ts'

test('four tabs that write at once all know all of it, also after a reload', async ({
  context,
}) => {
  test.setTimeout(120_000)
  // As many as one tab's page may ever write by hand: `heavy/tabs.spec.ts`.
  const size = { tabs: 4, each: 50 }
  const proof = await writeInTabs(context, size)
  console.log(JSON.stringify(proof))
  expectWhole(proof, size)
})

import sharp from 'sharp'

/**
 * A drawing as a PNG of this width; the same drawing gives the same bytes. The site's drawings are
 * flat fields of a few dyes, so a palette loses nothing that could be seen.
 */
export async function raster(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const own = Number(/viewBox="\S+ \S+ (\S+)/.exec(svg)?.[1])
  const png = await sharp(Buffer.from(svg), { density: (72 * width) / own })
    .resize(width)
    .png({ palette: true, colours: 64, effort: 10, compressionLevel: 9, dither: 0 })
    .toBuffer()
  return new Uint8Array(png)
}

/** The part of subset-font that `subset.ts` uses; the package ships no types. */
declare module 'subset-font' {
  function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'woff2' | 'truetype'
      readonly keepFeatures?: readonly string[]
      readonly noHinting?: boolean
      readonly variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>
    },
  ): Promise<Uint8Array>
  export = subsetFont
}

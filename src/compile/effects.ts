/** All that compiling asks of the world. Tests give it files in memory; a newsroom may give it a CMS. */
export interface Effects {
  /** Path of the folder that `@geodata/` stands for; it holds `base.topo.json` and `water.topo.json`. */
  readonly geodata: string
  /**
   * The bytes of a file; undefined where there is no file that can be read. A file longer than `most` may come cut off, at `most` + 1
   * bytes or later, so that it is seen to be too long without being read.
   */
  readFile(path: string, most: number): Promise<Uint8Array | undefined>
  /**
   * Bytes of a file from an offset on: fewer than `length` where the file ends before, undefined where there is no file that can be read.
   */
  readRange(path: string, offset: number, length: number): Promise<Uint8Array | undefined>
  /** The path with all symbolic links followed; undefined where there is no such file. */
  realPath(path: string): Promise<string | undefined>
}

/** Numbers of one page's blocks, row by row; the order in which they are put is the order of the model's features. */
export class FeatureRows {
  readonly values: Float32Array;
  /** Names in order, taken down from the first row. */
  readonly names: string[] = [];
  private readonly width: number;
  private at = 0;
  private row = 0;

  constructor(rows: number, width: number) {
    this.values = new Float32Array(rows * width);
    this.width = width;
  }

  put(name: string, value: number): void {
    if (this.row === 0) this.names.push(name);
    this.values[this.row * this.width + this.at] = value;
    this.at += 1;
  }

  /** One 0 or 1 for each of the lowest `count` bits. */
  putBits(prefix: string, names: readonly string[], bits: number): void {
    for (let i = 0; i < names.length; i += 1) this.put(this.row === 0 ? `${prefix}.${names[i]}` : '', (bits >>> i) & 1);
  }

  next(): void {
    if (this.at !== this.width) throw new Error(`a row of ${this.at} features, not ${this.width}`);
    this.row += 1;
    this.at = 0;
  }
}

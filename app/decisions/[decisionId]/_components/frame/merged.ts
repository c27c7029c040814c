/** Some fields of a thing, or which they become when the whole is as it will be by then. */
export type Change<Whole> = Partial<Whole> | ((whole: Whole) => Partial<Whole>);

/**
 * One thing that travels whole, edited field by field. A change that is made while another one is still on its way builds
 * on it, not on what everybody has; a refused one is forgotten.
 */
export class Merged<Whole> {
  /** Fields as they were sent: put again upon what everybody has meanwhile, they change nothing more. */
  private underway: readonly Partial<Whole>[] = [];

  constructor(private shared: Whole) {}

  /** What everybody has by now. */
  follow(shared: Whole): void {
    this.shared = shared;
  }

  /** `save` sends the whole and answers null when it is saved, otherwise the sentence of the refusal; so does this. */
  async change(
    change: Change<Whole>,
    save: (whole: Whole) => Promise<string | null>,
  ): Promise<string | null> {
    const whole = this.underway.reduce<Whole>((before, fields) => ({ ...before, ...fields }), this.shared);
    const fields = typeof change === "function" ? change(whole) : change;
    this.underway = [...this.underway, fields];
    const refusal = await save({ ...whole, ...fields });
    this.underway = this.underway.filter((each) => each !== fields);
    if (refusal === null) this.shared = { ...this.shared, ...fields };
    return refusal;
  }
}

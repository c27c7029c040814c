/** Some fields of a thing, or what becomes of it as it will be by then. */
export type Change<Whole> = Partial<Whole> | ((whole: Whole) => Partial<Whole>);

/**
 * One thing that travels whole, edited field by field. A change that is made while another one is still on its way builds
 * on it, not on what everybody has; a refused one is forgotten.
 */
export class Merged<Whole> {
  private underway: readonly Change<Whole>[] = [];

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
    this.underway = [...this.underway, change];
    const refusal = await save(this.underway.reduce<Whole>(changed, this.shared));
    this.underway = this.underway.filter((each) => each !== change);
    if (refusal === null) this.shared = changed(this.shared, change);
    return refusal;
  }
}

function changed<Whole>(whole: Whole, change: Change<Whole>): Whole {
  return { ...whole, ...(typeof change === "function" ? change(whole) : change) };
}

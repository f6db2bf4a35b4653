/** Loaded before all else, it sets the clock of a process wrong: by LACUNA_TEST_SHIFT milliseconds. */
const shift = Number(process.env.LACUNA_TEST_SHIFT);
const Right = globalThis.Date;
globalThis.Date = class extends Right {
  constructor(...parts) {
    if (parts.length === 0) super(Right.now() + shift);
    else super(...parts);
  }
  static now() {
    return Right.now() + shift;
  }
};

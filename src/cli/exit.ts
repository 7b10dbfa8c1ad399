/** 0: done; 2: bad usage or input; 3: done in part, what is missing is named. */
export const EXIT = { done: 0, bad: 2, part: 3 } as const;

/** A failure with advice for the person at the keyboard; printed without a stack. */
export class Advice extends Error {
  readonly code: number;

  constructor(message: string, code: number = EXIT.bad) {
    super(message);
    this.code = code;
  }
}

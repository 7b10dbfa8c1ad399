/** Wakes a loop that sleeps: there is something to do before its time. Rung while nobody sleeps, it is heard at the next sleep. */
export interface Bell {
  ring(): void;
  /** Given at the next ring; given already where it was rung since the last signal that was given. */
  next(): AbortSignal;
}

export function makeBell(): Bell {
  let rung = new AbortController();
  return {
    ring: () => rung.abort(),
    next: () => {
      const { signal } = rung;
      if (signal.aborted) rung = new AbortController();
      return signal;
    },
  };
}

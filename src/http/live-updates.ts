/** What open pages are told. */
export interface LiveUpdate {
  story: string;
}

/** From the loop to the open pages: whoever listens hears of every story that got a new dossier. */
export interface LiveUpdates {
  tell(update: LiveUpdate): void;
  /** Answers with what ends the listening. */
  listen(listener: (update: LiveUpdate) => void): () => void;
  readonly listeners: number;
}

export function openLiveUpdates(): LiveUpdates {
  const listeners = new Set<(update: LiveUpdate) => void>();
  return {
    tell: (update) => {
      for (const listener of listeners) listener(update);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get listeners() {
      return listeners.size;
    },
  };
}

/** The address is rewritten so long after the last change: browsers refuse to do it too often. */
const DELAY = 400;

export interface Address {
  /** The state has changed: its fragment goes into the address a little later. */
  changed(): void;
  /** The whole address with the present state. */
  link(): string;
  stop(): void;
}

/**
 * Keeps a demo's state in the fragment of the address. `serialise` gives the fragment of the present state; `follow` gets the
 * fragment whenever somebody else changes it.
 */
export function keepAddress(serialise: () => string, follow: (fragment: string) => void): Address {
  let timer = 0;
  const onHashChange = (): void => {
    if (location.hash !== serialise()) follow(location.hash);
  };
  window.addEventListener('hashchange', onHashChange);
  return {
    changed() {
      clearTimeout(timer);
      timer = window.setTimeout(() => history.replaceState(history.state, '', serialise()), DELAY);
    },
    link: () => new URL(serialise(), location.href).href,
    stop() {
      clearTimeout(timer);
      window.removeEventListener('hashchange', onHashChange);
    },
  };
}

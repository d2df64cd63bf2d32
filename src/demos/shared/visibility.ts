/**
 * Calls back with true when `element` is in view and its tab is in front, with false when it no longer is; once at the
 * start as soon as the browser knows. Returns what stops the watching.
 */
export function watchVisibility(element: Element, onChange: (visible: boolean) => void): () => void {
  let inView = false;
  let last: boolean | undefined;
  const report = (): void => {
    const visible = inView && !document.hidden;
    if (visible !== last) onChange(visible);
    last = visible;
  };
  const observer = new IntersectionObserver((entries) => {
    inView = entries.at(-1)?.isIntersecting ?? false;
    report();
  });
  observer.observe(element);
  document.addEventListener('visibilitychange', report);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', report);
  };
}

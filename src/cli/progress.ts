/** Prints the steps of a long command as they begin, each with the seconds that have passed. */
export function progress(): (step: string) => void {
  const started = performance.now();
  return (step) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
    console.log(`[${seconds} s] ${step}`);
  };
}

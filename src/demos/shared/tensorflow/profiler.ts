/** What TensorFlow.js's engine makes one of for a backend, and asks only where DEBUG is set or `profile` is called: never here. */
export class Profiler {
  /** @throws Error always: kernels are not timed in the page. */
  profileKernel(kernelName: string): never {
    throw new Error(`${kernelName}: TensorFlow.js is loaded without its profiler`);
  }
}

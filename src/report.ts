/**
 * Reports what a function of the host threw as an error that nobody caught, so that its developers
 * and their monitoring see it, and lets what runs go on.
 */
export function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else {
    setTimeout(() => {
      throw error;
    });
  }
}

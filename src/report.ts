/**
 * Reports an error of a callback as an uncaught error, so that developers and monitoring see it. The
 * calling code continues.
 */
export function reportUncaught(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else {
    setTimeout(() => {
      throw error;
    });
  }
}

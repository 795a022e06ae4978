/**
 * Reports an error of a function that the page passed as a prop. It is reported like an uncaught
 * error, so that monitoring sees it, but it does not stop the code that called the function.
 */
export function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else {
    setTimeout(() => {
      throw error;
    });
  }
}

/**
 * For `beforeEach`: a clipboard of the story's own, since what a browser allows in one place it
 * refuses in another.
 */
export function clipboard(writeText: (text: string) => Promise<void>): () => () => void {
  return () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    return () => Reflect.deleteProperty(navigator, 'clipboard');
  };
}

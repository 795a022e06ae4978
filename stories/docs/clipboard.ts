/** For `beforeEach`: replaces the clipboard, because browsers allow copying in some places only. */
export function clipboard(writeText: (text: string) => Promise<void>): () => () => void {
  return () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    return () => Reflect.deleteProperty(navigator, 'clipboard');
  };
}

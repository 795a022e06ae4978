/** The part of `jsonld` that the tests use. The package has no types. */
declare module 'jsonld' {
  /** Turns a document into quads. */
  export function toRDF(
    document: object,
    options: { format?: undefined; documentLoader: (address: string) => Promise<never> },
  ): Promise<
    {
      subject: { value: string };
      predicate: { value: string };
      object: { value: string };
    }[]
  >;
}

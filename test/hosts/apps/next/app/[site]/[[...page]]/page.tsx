import Link from 'next/link';

interface Props {
  params: Promise<{ site: string }>;
}

/** Next.js loads the pages of all links in advance, so each address in the content has a page. */
export const generateStaticParams = () =>
  ['eng', 'www'].flatMap((site) => [[], ['about'], ['nation']].map((page) => ({ site, page })));

export default async function Page({ params }: Props) {
  const { site } = await params;
  return (
    <main>
      <h1>Another page</h1>
      <Link href={`/${site}/tasks#public-diplomacy`}>One task</Link>
    </main>
  );
}

import Link from 'next/link';
import { Breadcrumb } from 'nurijip';

interface Props {
  params: Promise<{ site: string }>;
}

export const generateStaticParams = () => [{ site: 'eng' }, { site: 'www' }];

/** The page "about" with a breadcrumb that does not collapse. */
export default async function Page({ params }: Props) {
  const { site } = await params;
  return (
    <main>
      <Breadcrumb items={[{ label: 'Home', href: `/${site}` }, { label: 'About' }]} />
      <h1>Another page</h1>
      <Link href={`/${site}/tasks#public-diplomacy`}>One task</Link>
    </main>
  );
}

import Link from 'next/link';
import { KeyTasksPage } from 'nurijip';
import { parsePageContent } from 'nurijip/content';
import en from '../../../content/en.json';
import ko from '../../../content/ko.json';

interface Props {
  params: Promise<{ site: string }>;
}

export const generateStaticParams = () => [{ site: 'eng' }, { site: 'www' }];

export default async function Page({ params }: Props) {
  const { site } = await params;
  return (
    <KeyTasksPage
      content={parsePageContent(site === 'www' ? ko : en)}
      header={<Link href={`/${site}/about`}>Ministry</Link>}
      footer={<p>Seoul</p>}
      renderLink={(props) => <Link {...props} />}
    />
  );
}

import type { PageContent } from '../../src/content/index.js';
import { KeyTasksPage } from '../../src/index.js';

/** Props of {@link SitePage}. */
interface SitePageProps {
  content: PageContent;
}

/**
 * The page with the header and the footer of a site. The slots are inside the `header` and the `footer` of
 * the page, so they contain no `header`, `main` or `footer` of their own.
 */
export function SitePage({ content }: SitePageProps) {
  return (
    <KeyTasksPage
      className="site-page"
      content={content}
      masthead={<p>이 누리집은 대한민국 공식 전자정부 누리집입니다.</p>}
      header={
        <div className="site-bar">
          <a className="site-bar__name" href="/">
            ○○부
          </a>
          <nav aria-label="주 메뉴">
            <ul className="site-bar__menu">
              <li>
                <a href="/policy">정책</a>
              </li>
              <li>
                <a href="/news">알림</a>
              </li>
            </ul>
          </nav>
        </div>
      }
      utility={
        <a href="/en/key-tasks" lang="en" hrefLang="en">
          English
        </a>
      }
      footer={
        <>
          <address>서울특별시 종로구 사직로8길 60</address>
          <p>
            <a href="tel:02-2100-0000">02-2100-0000</a>
          </p>
        </>
      }
    />
  );
}

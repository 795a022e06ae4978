import comparison from '../content/comparison.json';
import { korean } from './koreanTables.js';

const words = {
  en: {
    system: 'system',
    missed: 'missed goals, English / Korean',
    seen: 'what the page shows',
    nurijip:
      'The vision is a banner, so it is the first thing that one sees. All texts begin at one edge. It is made for this one page, and the goals are our own. It is new: no ministry has used it for years.',
    dads: 'A calm page with strong contrast. It opens without a script. Closed tasks are not printed. The titles are not bold, so they differ little from the text.',
    govuk:
      'The largest body text. It is tested with disabled people, which no figure here shows. The page is the tallest, because each task has a line of its own for its button.',
    uswds:
      'Compact, and clear headings on grey. The vision is a small box in pale blue. The serif typeface of the title has no Korean letters.',
    dsfr: 'The lowest page in Korean on a phone. Titles are blue like links, and the chevron is small. Without a script the tasks stay closed.',
    krds: 'The natural choice for a Korean ministry: its breadcrumb, typeface and colours are those of other official sites. Its lines are the longest here, about 143 letters in English. Without a script the tasks stay closed, and in forced colours the chevron can hardly be seen.',
  },
  ko: {
    system: '체계',
    missed: '이르지 못한 목표, 영문 / 국문',
    seen: '페이지에서 보이는 것',
    nurijip:
      '비전이 배너에 있어 가장 먼저 보입니다. 모든 글이 한 줄에 맞추어 시작합니다. 다만 이 페이지 하나를 위해 만들었고 목표도 저희가 정했습니다. 새로 만든 것이라 부처에서 오래 쓴 적이 없습니다.',
    dads: '차분하고 명도 대비가 큽니다. 스크립트 없이도 펼쳐집니다. 접힌 과제는 인쇄되지 않습니다. 과제 제목이 굵지 않아 본문과 잘 구별되지 않습니다.',
    govuk:
      '본문 글자가 가장 큽니다. 장애인과 함께 시험한 체계이며, 이 점은 여기 수치에 나오지 않습니다. 과제마다 버튼이 따로 한 줄을 차지하여 페이지가 가장 깁니다.',
    uswds:
      '간결하고 회색 바탕의 제목이 뚜렷합니다. 비전은 옅은 파란색의 작은 상자입니다. 페이지 제목의 명조체에는 한글이 없습니다.',
    dsfr: '휴대전화에서 국문 페이지가 가장 짧습니다. 제목이 링크처럼 파랗고 화살표가 작습니다. 스크립트가 없으면 과제가 접힌 채로 있습니다.',
    krds: '우리나라 부처에 가장 자연스럽습니다. 브레드크럼, 글꼴, 색이 다른 공식 누리집과 같습니다. 한 줄이 가장 길어 영문은 약 143자입니다. 스크립트가 없으면 과제가 접힌 채로 있고, 강제 색상에서는 화살표가 거의 보이지 않습니다.',
  },
};

interface ComparisonRankingProps {
  lang: 'en' | 'ko';
}

/** The systems by the number of missed goals, with what the pictures show. */
export function ComparisonRanking({ lang }: ComparisonRankingProps) {
  const word = words[lang];
  const count = ({ missed }: (typeof comparison.systems)[number]) =>
    missed.en.length + missed.ko.length;
  const ranked = [...comparison.systems].sort((one, other) => count(one) - count(other));
  return (
    <div className="docs-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{word.system}</th>
            <th scope="col">{word.missed}</th>
            <th scope="col">{word.seen}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map(({ name, title, missed }) => (
            <tr key={name}>
              <th scope="row">{lang === 'ko' ? korean(title) : title}</th>
              <td>
                {missed.en.length} / {missed.ko.length}
              </td>
              <td>{word[name as keyof typeof word]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

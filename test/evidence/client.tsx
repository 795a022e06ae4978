import { hydrateRoot } from 'react-dom/client';
import { KeyTasksPage } from '../../src/index.js';
import { en, ko } from '../../stories/content/pages.js';

const content = document.documentElement.lang === 'ko' ? ko : en;
const root = document.getElementById('root');
if (root) hydrateRoot(root, <KeyTasksPage content={content} />);

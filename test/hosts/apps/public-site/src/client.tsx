import { hydrateRoot } from 'react-dom/client';
import { Tasks } from './Tasks';

const root = document.getElementById('tasks');
if (root) hydrateRoot(root, <Tasks site={root.dataset['site'] ?? ''} />);

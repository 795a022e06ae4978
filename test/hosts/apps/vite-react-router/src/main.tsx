import 'nurijip/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  BrowserRouter,
  createBrowserRouter,
  HashRouter,
  Outlet,
  RouterProvider,
  ScrollRestoration,
  useRoutes,
} from 'react-router';
import { routes } from './routes';

const Routes = () => useRoutes(routes);

/** ScrollRestoration works only in a data router. */
function Layout() {
  return (
    <>
      <Outlet />
      <ScrollRestoration />
    </>
  );
}

function router() {
  const { MODE } = import.meta.env;
  if (MODE === 'data') {
    return (
      <RouterProvider router={createBrowserRouter([{ Component: Layout, children: routes }])} />
    );
  }
  const Router = MODE === 'hash' ? HashRouter : BrowserRouter;
  return (
    <Router>
      <Routes />
    </Router>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(<StrictMode>{router()}</StrictMode>);

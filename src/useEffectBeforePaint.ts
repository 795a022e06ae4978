import { useEffect, useLayoutEffect } from 'react';

/** A layout effect. React 18 warns of one on the server, where none ever runs. */
export const useEffectBeforePaint: typeof useEffect =
  typeof document === 'undefined' ? useEffect : useLayoutEffect;

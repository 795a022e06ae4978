import { useEffect, useLayoutEffect } from 'react';

/** A layout effect; on the server, where it does nothing, React 18 would say so in every log. */
export const useEffectBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

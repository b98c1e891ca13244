import { useState } from "react";

/** Runs one thing at a time and keeps why it failed; nothing that was typed is touched. */
export const useAction = () => {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async (action: () => Promise<unknown>): Promise<boolean> => {
    setPending(true);
    setError(undefined);
    try {
      await action();
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setPending(false);
    }
  };
  return { pending, error, run };
};

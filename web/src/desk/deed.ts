import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useCommon } from "../i18n/words.tsx";
import { sentenceOf } from "../ui/ProblemMessage.tsx";
import { useToasts } from "../ui/Toast.tsx";

interface Deed<I> {
  readonly run: (input: I) => Promise<unknown>;
  /** Said when it is done; nothing when the screen shows it by itself. */
  readonly done?: string;
  readonly undo?: () => void;
  readonly refresh: readonly QueryKey[];
  readonly after?: () => void;
  /** Failures are shown by the caller, beside the fields. */
  readonly quiet?: boolean;
}

/** One deed at the API: says how it went and has the lists read anew. */
export const useDeed = <I = void>({ run, done, undo, refresh, after, quiet = false }: Deed<I>) => {
  const toasts = useToasts();
  const common = useCommon();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: async () => {
      if (done) toasts.done(done, undo);
      after?.();
      await Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
    onError: (error) => {
      if (!quiet) toasts.failed(sentenceOf(error, common));
    },
  });
};

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { RouterProvider } from "react-aria-components";
import { me } from "../api/account.ts";
import { signedOutEvent } from "../api/http.ts";
import { Problem } from "../api/problem.ts";
import { loadDesk } from "../i18n/desk.ts";
import { Speaking } from "../i18n/words.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { ToastArea } from "../ui/Toast.tsx";
import { navigate } from "./router.tsx";
import { Boot } from "./shell/Boot.tsx";
import { Rooms } from "./shell/Rooms.tsx";

const worthRepeating = (failures: number, error: unknown): boolean =>
  failures < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500);

const queries = new QueryClient({ defaultOptions: { queries: { retry: worthRepeating, staleTime: 10_000 } } });

const goToSignIn = () => location.assign(`/sign-in/?next=${encodeURIComponent(location.pathname + location.search)}`);

function SignedIn() {
  const account = useQuery({ queryKey: ["me"], queryFn: me });
  useEffect(() => {
    addEventListener(signedOutEvent, goToSignIn);
    return () => removeEventListener(signedOutEvent, goToSignIn);
  }, []);
  if (account.data) return <Rooms me={account.data} />;
  if (account.error && !(account.error instanceof Problem && account.error.status === 401))
    return (
      <main className="boot">
        <ProblemMessage error={account.error} onRetry={() => void account.refetch()} />
      </main>
    );
  return <Boot />;
}

/** The whole desk: one app at `/desk/`, for members of stores. */
export default function Desk() {
  return (
    <QueryClientProvider client={queries}>
      <Speaking load={loadDesk} whileLoading={<Boot />}>
        <RouterProvider navigate={navigate}>
          <ToastArea>
            <SignedIn />
          </ToastArea>
        </RouterProvider>
      </Speaking>
    </QueryClientProvider>
  );
}

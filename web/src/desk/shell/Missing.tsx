import { Compass } from "lucide-react";
import { useCommon, useText } from "../../i18n/words.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { navigate } from "../router.tsx";

export function Missing() {
  const common = useCommon();
  const { shell } = useText();
  return (
    <div className="desk-page" data-narrow>
      <h1 className="visually-hidden" tabIndex={-1}>
        404
      </h1>
      <EmptyState
        icon={Compass}
        title="404"
        action={
          <Button kind="primary" onPress={() => navigate("/desk/")}>
            {shell.home}
          </Button>
        }
      >
        {common.errors.notFound}
      </EmptyState>
    </div>
  );
}

import { Languages } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import { languageNames, locales } from "../i18n/locale.ts";
import { useCommon, useLocale } from "../i18n/words.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Menu } from "../ui/Menu.tsx";

const LanguageMenu = () => {
  const common = useCommon();
  const { locale, switchTo } = useLocale();
  const entries = locales
    .filter((other) => other !== locale)
    .map((other) => ({ id: other, label: languageNames[other], onAction: () => switchTo(other) }));
  return (
    <Menu label={common.language} groups={[{ entries }]}>
      <AriaButton className="button" data-kind="plain">
        <Icon of={Languages} />
        <span className="visually-hidden">{common.language}: </span>
        {languageNames[locale]}
      </AriaButton>
    </Menu>
  );
};

interface FrameProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly step?: string;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}

/** One calm column: wordmark, one question, one answer. */
export const Frame = ({ title, lead, step, children, foot }: FrameProps) => (
  <div className="gate">
    <header className="gate-top">
      <a className="wordmark" href="/">
        <span lang="ar">متجر</span> <span lang="en">Matjar</span>
      </a>
      <LanguageMenu />
    </header>
    <main className="gate-main">
      <title>{`${title} · Matjar`}</title>
      <div className="gate-head">
        {step ? <p className="gate-step">{step}</p> : null}
        <h1>{title}</h1>
        {lead ? <p className="soft">{lead}</p> : null}
      </div>
      {children}
      {foot ? <p className="gate-foot soft">{foot}</p> : null}
    </main>
  </div>
);

/** The form of a step: one column, submitted by Enter. */
export const StepForm = ({ onSubmit, children }: { readonly onSubmit: () => void; readonly children: ReactNode }) => (
  <form
    className="gate-form"
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
  </form>
);

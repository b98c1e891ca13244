import { ArrowLeft } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { asLeft, awaitsFocus, Link } from "../desk/router.tsx";
import { Icon } from "./Icon.tsx";

interface PageHeaderProps {
  readonly title: string;
  readonly lead?: string;
  /** Where the arrow leads, for pages below a list. */
  readonly back?: { readonly to: string; readonly label: string };
  /** At most one primary button, after the quiet ones. */
  readonly actions?: ReactNode;
  readonly badge?: ReactNode;
}

/** The top of every page of the desk, and the name of the tab. After a move its heading says where one is. */
export function PageHeader({ title, lead, back, actions, badge }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (awaitsFocus()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="page-head">
      <title>{`${title} · Matjar`}</title>
      {back ? (
        <Link to={asLeft(back.to)} className="page-back">
          <Icon of={ArrowLeft} size={16} mirrors />
          {back.label}
        </Link>
      ) : null}
      <div className="page-head-row">
        <div className="page-head-text">
          <h1 ref={heading} className="page-title" tabIndex={-1} dir="auto">
            {title}
            {badge ? <> {badge}</> : null}
          </h1>
          {lead ? <p className="soft">{lead}</p> : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </div>
    </header>
  );
}

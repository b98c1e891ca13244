import { type ReactNode, useId } from "react";

interface CardProps {
  readonly title?: string;
  readonly lead?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A titled part of a page. */
export function Card({ title, lead, children, actions }: CardProps) {
  const id = useId();
  return (
    <section className="card" {...(title ? { "aria-labelledby": id } : {})}>
      {title ? (
        <header className="card-head">
          <div>
            <h2 id={id} className="card-title">
              {title}
            </h2>
            {lead ? <p className="soft small">{lead}</p> : null}
          </div>
          {actions}
        </header>
      ) : null}
      {children}
    </section>
  );
}

import { Component, type ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";

interface GuardProps {
  readonly children: ReactNode;
  readonly sentence: string;
  readonly reload: string;
}

/** Keeps the navigation alive when a page breaks. */
export class Guard extends Component<GuardProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="desk-page" data-narrow>
        <div className="problem" role="alert">
          <p className="problem-text">{this.props.sentence}</p>
          <Button onPress={() => location.reload()}>{this.props.reload}</Button>
        </div>
      </div>
    );
  }
}

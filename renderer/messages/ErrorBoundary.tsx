/** Keeps a fault in drawing from leaving nothing at all: of the sheet it takes the sheet alone, else the page. */
import { Component, type ReactNode } from "react";
import { Button } from "../ui/Button.tsx";

interface BoundaryState {
  readonly failure: string | null;
}

interface ErrorBoundaryProps {
  /** What cannot be drawn, as the user calls it. */
  readonly subject: string;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <div className="boundary" role="alert">
        <p>{this.props.subject}显示时出错。已保存的内容不受影响，请重新载入。</p>
        <details>
          <summary>详细内容</summary>
          {failure}
        </details>
        <Button look="primary" onClick={() => window.location.reload()}>
          重新载入
        </Button>
      </div>
    );
  }
}

/** Keeps a fault in the drawing of one part from taking the whole page with it. */
import { Component, type ReactNode } from "react";
import { Button } from "../ui/Button.tsx";

interface BoundaryProps {
  /** What could not be drawn, as the user calls it. */
  readonly part: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failure: string | null;
}

export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <div className="boundary" role="alert">
        <p>{this.props.part}显示时出错。已保存的内容不受影响，请重新载入。</p>
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

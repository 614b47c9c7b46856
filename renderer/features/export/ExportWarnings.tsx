/** The workbook is written; some of it should be looked at. */
import { TriangleAlert } from "lucide-react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";

export function showExportWarnings(path: string, warnings: readonly string[]): Promise<void> {
  return openDialog<void>((close) => (
    <ExportWarnings path={path} warnings={warnings} onClose={() => close()} />
  ));
}

interface ExportWarningsProps {
  readonly path: string;
  readonly warnings: readonly string[];
  readonly onClose: () => void;
}

function ExportWarnings({ path, warnings, onClose }: ExportWarningsProps) {
  const footer = (
    <>
      <span className="spacer" />
      <Button look="primary" onClick={onClose}>
        知道了
      </Button>
    </>
  );
  return (
    <Dialog title="已导出，有几处请看一看" size="small" footer={footer} onClose={onClose}>
      <div className="dialog-body dialog-message">
        <TriangleAlert className="icon icon-warning" aria-hidden="true" />
        <div>
          <p className="path">{path}</p>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      </div>
    </Dialog>
  );
}

import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

export interface DataRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

/**
 * A table that becomes a list of cards on a phone (`app.css`), each value with its heading before it. Browsers take the meaning of
 * a table away where its rows are no longer shown as rows, so the roles are said.
 */
export function DataTable({
  label,
  heads,
  rows,
}: {
  label?: string;
  heads: readonly string[];
  rows: readonly DataRow[];
}) {
  return (
    <Table className="data-table" verticalSpacing="xs" aria-label={label} {...said('table')}>
      <Table.Thead {...said('rowgroup')}>
        <Table.Tr {...said('row')}>
          {heads.map((head) => (
            <Table.Th key={head} {...said('columnheader')}>
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody {...said('rowgroup')}>
        {rows.map(({ key, cells }) => (
          <Table.Tr key={key} {...said('row')}>
            {cells.map((cell, at) => (
              <Table.Td key={heads[at]} data-label={heads[at]} {...said('cell')}>
                <div>{cell}</div>
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function said(role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'cell') {
  return { role };
}

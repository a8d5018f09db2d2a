import { Anchor, Button, Group } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { costOverTime } from '#shared/charts/cost-over-time.ts'
import type { ExportChoice } from '#shared/export/choice.ts'
import { makeReport, type ReportBlock, type ReportSection } from '#shared/export/report.ts'
import { REPORT_READY } from '#shared/export/report-address.ts'
import { exportSubject } from '#shared/export/subject.ts'
import { costOverTimeFinding } from '#shared/wording/chart-findings.ts'
import { CostPicture } from '../../charts/cost-picture.tsx'
import { StillLook } from '../../charts/one-look/still-look.tsx'
import { DATA_HASH } from '../../navigation/router.ts'
import { useAppSnapshot, useBasePlan, useLocale } from '../../state/hooks.ts'
import { usePaperColors } from '../../theme/use-paper-colors.ts'
import { FullPageMessage } from '../../ui/full-page-message.tsx'
import './report.css'

/** About as wide as the text of a page of paper, so that letters keep their size. */
const PICTURE_WIDTH = 680

interface ReportPageProps {
  readonly choice: ExportChoice
}

/** The report as it goes on paper. A hidden window prints it in Electron, the person in a browser. */
export function ReportPage({ choice }: ReportPageProps) {
  usePaperColors()
  const plan = useBasePlan()
  const { today } = useAppSnapshot('today')
  const locale = useLocale()
  const { scenarioId, isRedacted } = choice
  const subject = useMemo(
    () => exportSubject(plan, { scenarioId, isRedacted }, today, locale),
    [plan, scenarioId, isRedacted, today, locale],
  )
  useEffect(() => {
    document.title = 'Report · Certpace'
    if (subject.ok) performance.mark(REPORT_READY)
  }, [subject.ok])
  if (!subject.ok) {
    return (
      <FullPageMessage title="There is no such report" action={<Anchor href={DATA_HASH}>Back to Data</Anchor>}>
        {subject.fault.message}
      </FullPageMessage>
    )
  }
  const { title, subtitle, sections, binding } = makeReport(subject.value)
  const { plan: shown, projection, formatter } = subject.value
  return (
    <main className="report">
      <Group className="report-actions" justify="space-between">
        <Anchor href={DATA_HASH}>Back to Data</Anchor>
        <Button onClick={() => window.print()}>Print, or save as PDF</Button>
      </Group>
      <header>
        <h1>{title}</h1>
        <p className="report-subtitle">{subtitle}</p>
      </header>
      <figure className="report-picture">
        <StillLook
          plan={shown}
          projection={projection}
          binding={binding}
          formatter={formatter}
          width={PICTURE_WIDTH}
          hasMoney={!isRedacted}
        />
      </figure>
      {!isRedacted && (
        <figure className="report-picture">
          <figcaption>{costOverTimeFinding(costOverTime(projection, 'certification'), formatter)}</figcaption>
          <CostPicture projection={projection} formatter={formatter} width={PICTURE_WIDTH} />
        </figure>
      )}
      {sections.map((section) => (
        <Section key={section.heading} section={section} />
      ))}
    </main>
  )
}

function Section({ section: { heading, blocks } }: { readonly section: ReportSection }) {
  return (
    <section>
      <h2>{heading}</h2>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names and never move
        <Block key={index} block={block} />
      ))}
    </section>
  )
}

function Block({ block }: { readonly block: ReportBlock }) {
  switch (block.kind) {
    case 'paragraphs':
      return [...new Set(block.texts)].map((text) => <p key={text}>{text}</p>)
    case 'list':
      return (
        <ul>
          {[...new Set(block.items)].map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'facts':
      return (
        <dl className="report-facts">
          {block.facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <ReportTable block={block} />
  }
}

function ReportTable({ block }: { readonly block: Extract<ReportBlock, { kind: 'table' }> }) {
  const [first, ...others] = block.columns
  return (
    <table>
      <caption>{block.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {others.map((column) => (
            <th key={column} scope="col" className="number">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map(([name, ...cells], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows may have the same name, and never move
          <tr key={index}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={others[index]} className="number">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import type { Provenance } from '../values/provenance.ts'
import { GRADE_MEANINGS } from '../wording/names.ts'
import { sourceText } from '../wording/source.ts'
import type { ExportSubject } from './subject.ts'

/** Each figure that the report rests on, with where it comes from and how far it can be trusted. */
export function sourceLines({ plan, projection, formatter }: ExportSubject): readonly string[] {
  const { program } = plan
  const { outcome } = projection
  const assumed = outcome.kind === 'certified' ? outcome.assumed : []
  const duration = (name: 'preparation' | 'review', days: number) =>
    `${name === 'review' ? 'Review' : 'Preparation'} of ${formatter.days(days)}${assumed.includes(name) ? ', assumed' : ''}`
  return [
    line(`${program.name}, rules ${program.version}`, program.provenance),
    ...program.requirements.map(({ name, minimumMinutes, provenance }) =>
      line(`${name}: ${formatter.duration(minimumMinutes)}`, provenance),
    ),
    line(duration('preparation', program.preparation.days), program.preparation.provenance),
    line(duration('review', program.review.days), program.review.provenance),
    line(`Renewal after ${formatter.months(program.renewal.months)}`, program.renewal.provenance),
    'Prices, fees and study time are the person’s own entries.',
  ]
}

function line(figure: string, provenance: Provenance): string {
  return `${figure}. ${sourceText(provenance)} (${provenance.grade}: ${GRADE_MEANINGS[provenance.grade]}).`
}

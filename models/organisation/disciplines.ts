/**
 * What an organisation works on: a short list after the fields of China's national classification of
 * disciplines (GB/T 13745) and the sections of its national societies, coarse enough to choose from at a glance.
 */
export const DISCIPLINES = [
  'mathematics',
  'physics',
  'chemistry',
  'earth-and-ocean',
  'life-sciences',
  'agriculture-and-food',
  'clinical-medicine',
  'chinese-medicine',
  'public-health',
  'pharmacy',
  'materials',
  'mechanical-engineering',
  'electrical-and-energy',
  'electronics-and-communication',
  'computing-and-ai',
  'civil-and-architecture',
  'transport-and-aerospace',
  'environment-and-ecology',
  'management-and-economics',
  'education-and-humanities',
  'science-communication',
] as const
export type Discipline = (typeof DISCIPLINES)[number]

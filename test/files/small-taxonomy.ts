/** Four concepts that rules of tests name. */
export const TAXONOMY = `concepts:
  - {id: chip, prefLabel: {zh: 集成电路, en: Chip}, altLabel: {zh: [芯片]}, broader: component, source: expert}
  - {id: component, prefLabel: {zh: 电子元器件, en: Component}, source: expert}
  - {id: battery, prefLabel: {zh: 动力电池, en: Battery}, source: expert}
  - {id: car, prefLabel: {zh: 新能源汽车, en: Electric car}, source: expert}
`;

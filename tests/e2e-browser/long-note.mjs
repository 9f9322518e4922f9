const SUBJECTS = [
  'The harbour',
  'The council',
  'A committee',
  'The mill',
  'The school',
  'Every street',
];
const DEEDS = ['repaired', 'paid for', 'described', 'kept', 'measured', 'opened', 'closed', 'sold'];
const OBJECTS = [
  'the old bridge',
  'a ferry line',
  'the library',
  'the northern dyke',
  'its archive',
  'a garden',
];

/** A document note of numbered paragraphs, at least so many UTF-16 units long and the same each time. */
export function longNote(length) {
  let text = '---\ntitle: Long\nlanguage: en\ntags: [corpus/document]\n---\n# Long\n';
  for (let i = 1; text.length < length; i++) {
    if (i % 20 === 1) text += `\n## Part ${Math.ceil(i / 20)}\n`;
    const sentences = Array.from({ length: 6 }, (_, k) => {
      const at = i * 7 + k * 3;
      const [subject, deed, object] = [SUBJECTS, DEEDS, OBJECTS].map(
        (list, n) => list[(at + n * i) % list.length],
      );
      return `${subject} ${deed} ${object} in ${1800 + (at % 200)}, and ${at % 40} people of district ${i} helped.`;
    });
    text += `\n${sentences.join(' ')} ^p${i}\n`;
  }
  return text;
}

/** Properties of a document note that say how it is one with others. */
export const OTHER_SOURCES = 'other_sources';
export const TRANSLATIONS = 'translations';
export const SIMILAR_TO = 'similar_to';

export const RELATION_PROPERTIES = [OTHER_SOURCES, TRANSLATIONS, SIMILAR_TO] as const;

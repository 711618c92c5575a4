package org.jobwright.domain.organizations.profile;

/** In which way a name or a domain can be taken for another one; the most deceptive first. */
public enum LookAlike {
    /** Other characters, which look the same. */
    HOMOGLYPH,
    /** The same words, in whatever order, with hyphens or accents or without. */
    SAME_WORDS,
    /** The same domain but for its ending. */
    SAME_NAME_OTHER_ENDING,
    /** A word such as "careers" is added. */
    NAME_PLUS_WORD,
    /** One letter is different, or two of a long name. */
    TYPO
}

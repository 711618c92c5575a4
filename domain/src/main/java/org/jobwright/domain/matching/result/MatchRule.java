package org.jobwright.domain.matching.result;

/** Why a requirement has its finding. */
public enum MatchRule {
    /** A line has the words. */
    SAME_WORDS,
    /** A line has the words in other forms. */
    WORD_FORMS,
    /** A line has another name of the same. */
    OTHER_NAME,
    /** The lines that have it deny it, or call it basic or a plan. */
    WEAKENED,
    /** A line names the language. */
    LANGUAGE,
    /** A line names a qualification of that level or a higher one. */
    LEVEL,
    /** The lines name another level of education only, or one that is not completed. */
    OTHER_LEVEL,
    /** There is as much experience as may replace the education. */
    EXPERIENCE_INSTEAD,
    /** Work in the same role, or work whose lines name a required skill, covers the time. */
    TIME_IN_WORK,
    /** Such work covers a part of the time. */
    SHORTER_TIME,
    /** The answer is one that the employer expects. */
    EXPECTED_ANSWER,
    /** The answer is another one. */
    OTHER_ANSWER,
    /** No line was found. */
    NO_LINE,
    /** It names several things, or is a sentence. */
    TOO_LONG,
    /** Nothing was found, and the CV could not be read. */
    CV_UNREAD,
    /** Only a person can tell. */
    FOR_PEOPLE
}

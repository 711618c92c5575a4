package org.jobwright.domain.matching.method;

/**
 * A word of a text.
 *
 * @param folded as it is compared; with the signs of C++, C# and .NET
 * @param written as it stands
 * @param from where it begins in the text
 * @param to where it ends
 * @param gap what separates it from the word before
 */
record Word(String folded, String written, int from, int to, Gap gap) {

    /** What stands between two words. A phrase lies within one {@code NONE}, a clause does not go beyond {@code CLAUSE}. */
    enum Gap {
        NONE,
        COMMA,
        /** A colon, a dash or a bracket: what follows belongs to what precedes. */
        ASIDE,
        CLAUSE
    }
}

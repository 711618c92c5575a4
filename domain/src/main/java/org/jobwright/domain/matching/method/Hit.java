package org.jobwright.domain.matching.method;

import org.jobwright.domain.matching.result.MatchRule;

/**
 * Where a phrase was found.
 *
 * @param first the index of its first word in the line
 * @param last the index of its last word
 * @param rule whether the words are the same, or other forms
 */
record Hit(int first, int last, MatchRule rule) {}

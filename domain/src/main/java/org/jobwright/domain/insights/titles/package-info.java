/** Occupations, and the titles and words that people use for them. */
package org.jobwright.domain.insights.titles;

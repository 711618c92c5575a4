/**
 * What people look for: the search itself, the places, titles and occupations that words in it may mean, and the
 * searches and jobs that a person keeps ({@link org.jobwright.domain.search.saved.SavedSearch}).
 */
package org.jobwright.domain.search;

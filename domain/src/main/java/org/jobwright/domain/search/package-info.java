/**
 * What people look for: the search itself, the places, titles and occupations that its words may mean, and the searches
 * and jobs that a person saves ({@link org.jobwright.domain.search.saved.SavedSearch}).
 */
package org.jobwright.domain.search;

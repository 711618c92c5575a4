/** Searches and jobs that a person has saved. Commands: {@code SavedSearchService} and {@code SavedJobService}. */
package org.jobwright.services.search.saved;

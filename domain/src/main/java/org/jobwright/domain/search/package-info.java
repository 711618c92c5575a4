/** What people look for: the search itself, and the places, titles and occupations that words in it may mean. */
package org.jobwright.domain.search;

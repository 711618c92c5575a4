/** The contents of the index of open postings, and how it is kept up to date. */
package org.jobwright.services.search.index;

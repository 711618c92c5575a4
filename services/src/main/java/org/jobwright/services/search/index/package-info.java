/** What the index of open postings holds, and how it is kept up to date. */
package org.jobwright.services.search.index;

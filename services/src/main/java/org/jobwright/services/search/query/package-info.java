/** A search for jobs, from the words to the results. */
package org.jobwright.services.search.query;

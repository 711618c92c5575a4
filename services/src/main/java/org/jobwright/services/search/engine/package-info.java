/** Searching and counting, with an embedded Lucene or with a search server. */
package org.jobwright.services.search.engine;

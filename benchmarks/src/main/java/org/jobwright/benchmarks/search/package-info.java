/** Searches of the product beside PostgreSQL and plain Lucene. */
package org.jobwright.benchmarks.search;

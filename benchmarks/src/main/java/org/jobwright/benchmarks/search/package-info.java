/** The product's search compared with PostgreSQL and plain Lucene. */
package org.jobwright.benchmarks.search;

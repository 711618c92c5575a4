/** The same with plain Lucene. */
package org.jobwright.benchmarks.search.lucene;

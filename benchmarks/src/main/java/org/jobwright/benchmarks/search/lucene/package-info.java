/** What plain Lucene takes for the same. */
package org.jobwright.benchmarks.search.lucene;

/** As many postings and applications as a benchmark needs. */
package org.jobwright.benchmarks.data;

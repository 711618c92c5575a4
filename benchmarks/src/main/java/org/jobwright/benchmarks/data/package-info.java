/** Postings and applications as many as a benchmark needs. */
package org.jobwright.benchmarks.data;

/** Measures the product's search beside what it is held against; run by {@code benchmarks/search}. Not shipped. */
package org.jobwright.benchmarks;

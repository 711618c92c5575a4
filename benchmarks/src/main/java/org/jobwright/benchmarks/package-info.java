/**
 * Measures the product's search, market figures and load, each beside what it is held against; run by the scripts in
 * {@code benchmarks}. Not shipped.
 */
package org.jobwright.benchmarks;
